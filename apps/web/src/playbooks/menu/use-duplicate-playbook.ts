import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { PlaybookListItem } from '../../api/app-router.ts';
import { useTRPC, useTRPCClient } from '../../api/trpc.ts';
import { saveAsNew } from './save-as-new.ts';

/** Stores a copy of the playbook's draft beside it. */
export function useDuplicatePlaybook(playbook: PlaybookListItem): () => void {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const duplicate = useMutation({
    meta: { failure: `“${playbook.name}” was not duplicated` },
    mutationFn: async () => {
      const { playbook: draft } = await queryClient.fetchQuery(trpc.playbooks.get.queryOptions({ id: playbook.id }));
      return saveAsNew(client, { ...draft, name: `${draft.name} (copy)` });
    },
    onSuccess: ({ name }) =>
      void notifications.show({ title: `“${name}” was made`, message: 'It is an inactive draft.' }),
  });
  return () => duplicate.mutate();
}
