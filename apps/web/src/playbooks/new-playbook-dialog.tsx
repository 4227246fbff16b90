import { useMutation } from '@tanstack/react-query';
import { useTRPC } from '../api/trpc.ts';
import { NameDialog } from './menu/name-dialog.tsx';

interface NewPlaybookDialogProps {
  readonly onClose: () => void;
  readonly onCreated: (id: string) => void;
}

/** Creates an empty playbook under a name. */
export function NewPlaybookDialog({ onClose, onCreated }: NewPlaybookDialogProps) {
  const trpc = useTRPC();
  const create = useMutation(
    trpc.playbooks.create.mutationOptions({
      meta: { failure: 'The playbook was not created' },
      onSuccess: ({ id }) => onCreated(id),
    }),
  );
  return (
    <NameDialog
      title="New playbook"
      initialName=""
      confirm="Create and open"
      isBusy={create.isPending}
      onName={(name) => create.mutate({ name })}
      onClose={onClose}
    />
  );
}
