import { useMutation } from '@tanstack/react-query';
import type { PlaybookListItem } from '../../api/app-router.ts';
import { useTRPC } from '../../api/trpc.ts';
import { NameDialog } from './name-dialog.tsx';

interface RenameDialogProps {
  readonly playbook: PlaybookListItem;
  readonly onClose: () => void;
}

/** Gives a playbook another name. */
export function RenameDialog({ playbook, onClose }: RenameDialogProps) {
  const trpc = useTRPC();
  const rename = useMutation(
    trpc.playbooks.rename.mutationOptions({
      meta: { failure: `“${playbook.name}” was not renamed` },
      onSuccess: onClose,
    }),
  );
  return (
    <NameDialog
      title="Rename playbook"
      initialName={playbook.name}
      confirm="Rename"
      isBusy={rename.isPending}
      onName={(name) => rename.mutate({ id: playbook.id, name })}
      onClose={onClose}
    />
  );
}
