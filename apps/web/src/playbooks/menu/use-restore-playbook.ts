import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useTRPC } from '../../api/trpc.ts';

/** Brings a deleted playbook back from the text of its file, as an inactive draft. */
export function useRestorePlaybook(): (name: string, file: { fileName: string; text: string }) => void {
  const trpc = useTRPC();
  const restore = useMutation(
    trpc.playbooks.import.mutationOptions({ meta: { failure: 'The playbook was not brought back' } }),
  );
  return (name, file) =>
    restore.mutate(
      { files: [{ path: file.fileName, text: file.text }] },
      {
        onSuccess: () =>
          notifications.show({
            title: `“${name}” is back`,
            message: 'Its trigger starts nothing until you switch it on.',
          }),
      },
    );
}
