import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import type { PlaybookListItem } from '../../api/app-router.ts';
import { useTRPC } from '../../api/trpc.ts';
import { publishNotice } from './publish-notice.ts';

/** Freezes the draft as the next version, and says what came of it. */
export function usePublishPlaybook(playbook: Pick<PlaybookListItem, 'id' | 'name' | 'active'>): () => void {
  const trpc = useTRPC();
  const publish = useMutation(
    trpc.playbooks.publish.mutationOptions({ meta: { failure: `“${playbook.name}” was not published` } }),
  );
  return () =>
    publish.mutate(
      { id: playbook.id },
      { onSuccess: (result) => void notifications.show(publishNotice(playbook, result)) },
    );
}
