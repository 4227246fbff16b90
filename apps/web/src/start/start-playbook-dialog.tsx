import { Button, Group, Loader, Modal, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { PlaybookListItem } from '../api/app-router.ts';
import { useTRPC } from '../api/trpc.ts';
import { StartDialog } from './start-dialog.tsx';

interface StartPlaybookDialogProps {
  readonly playbook: Pick<PlaybookListItem, 'id' | 'name'>;
  readonly onClose: () => void;
}

/** Starts one playbook without records; one that needs them says where they are chosen. */
export function StartPlaybookDialog({ playbook, onClose }: StartPlaybookDialogProps) {
  const trpc = useTRPC();
  const startable = useQuery(trpc.runs.startable.queryOptions({ playbook: playbook.id }));
  const [found] = startable.data ?? [];
  if (found && (found.records === 'none' || !found.modules.length))
    return <StartDialog playbook={found} records={[]} onClose={onClose} />;
  return (
    <Modal opened onClose={onClose} title={`Run “${playbook.name}”`}>
      {startable.isPending && <Loader size="sm" />}
      {startable.isError && <Text c="red">It could not be read what starts this playbook. Try again.</Text>}
      {startable.isSuccess && !found && (
        <Text>People start playbooks that are published, switched on and have a manual trigger.</Text>
      )}
      {found && (
        <>
          <Text>{`It runs on records of ${found.modules.join(', ')}. Choose them among the records, and press Run playbook there.`}</Text>
          <Group justify="flex-end" mt="md">
            <Button component={Link} href={`/records/${found.modules[0]}`}>
              Go to the records
            </Button>
          </Group>
        </>
      )}
    </Modal>
  );
}
