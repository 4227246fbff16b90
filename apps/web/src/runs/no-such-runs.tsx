import { Button } from '@mantine/core';
import { IconCompassOff, IconSearchOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { useTRPC } from '../api/trpc.ts';
import { PageMessage } from '../frame/page-message.tsx';

interface NoSuchRunsProps {
  /** Id of the playbook whose runs are asked for. */
  readonly playbook: string | undefined;
  /** Words of the newest runs cannot be found yet. */
  readonly isIndexing: boolean | undefined;
  readonly onShowAll: () => void;
}

/** Why no run fits the filter: there is none, or it names a playbook that is not here. */
export function NoSuchRuns({ playbook, isIndexing, onShowAll }: NoSuchRunsProps) {
  const trpc = useTRPC();
  const playbooks = useQuery(trpc.playbooks.list.queryOptions());
  const isUnknown = playbook !== undefined && playbooks.isSuccess && !playbooks.data.some(({ id }) => id === playbook);
  const showAll = (
    <Button variant="default" onClick={onShowAll}>
      Show all runs
    </Button>
  );
  if (isUnknown)
    return (
      <PageMessage
        icon={IconCompassOff}
        title={`There is no playbook “${playbook}”`}
        text="It may have been deleted, or the address has a mistake. No run of it is kept."
      >
        {showAll}
        <Button component={Link} href="/playbooks">
          All playbooks
        </Button>
      </PageMessage>
    );
  return (
    <PageMessage
      icon={IconSearchOff}
      title="No such runs"
      text={
        isIndexing
          ? 'The words of the newest runs are still being read; what is found appears here.'
          : 'No run fits these filters.'
      }
    >
      {showAll}
    </PageMessage>
  );
}
