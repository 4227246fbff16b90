import { Button, Group, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import type { PlaybookListItem } from '../../api/app-router.ts';
import { useTRPC } from '../../api/trpc.ts';
import { useRestorePlaybook } from './use-restore-playbook.ts';
import { useExportText } from './use-export-playbook.ts';

/** Asks, deletes the playbook, and offers to bring it back. */
export function useDeletePlaybook(playbook: PlaybookListItem): () => void {
  const trpc = useTRPC();
  const exportText = useExportText();
  const restore = useRestorePlaybook();
  const remove = useMutation(
    trpc.playbooks.remove.mutationOptions({ meta: { failure: `“${playbook.name}” was not deleted` } }),
  );

  const removeNow = async () => {
    const file = await exportText(playbook);
    if (!file) return;
    await remove.mutateAsync({ id: playbook.id });
    const notice = notifications.show({
      title: `“${playbook.name}” was deleted`,
      autoClose: 12_000,
      message: (
        <Group justify="space-between">
          Its runs stay in the list of runs.
          <Button
            variant="light"
            size="compact-xs"
            onClick={() => {
              notifications.hide(notice);
              restore(playbook.name, file);
            }}
          >
            Undo
          </Button>
        </Group>
      ),
    });
  };

  return () =>
    modals.openConfirmModal({
      title: `Delete “${playbook.name}”?`,
      centered: true,
      children: (
        <Text>
          Its draft and {playbook.publishedVersion === undefined ? 'settings' : 'published versions'} go away
          {playbook.active ? ', and its trigger starts nothing any more' : ''}. Runs that were started finish and stay
          in the list of runs.
        </Text>
      ),
      labels: { confirm: 'Delete playbook', cancel: 'Keep it' },
      confirmProps: { color: 'red' },
      onConfirm: () => void removeNow().catch(() => {}),
    });
}
