import { Select } from '@mantine/core';
import { RunStatus } from '@setpiece/playbook';
import { statusLooks } from '@setpiece/ui';
import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '../api/trpc.ts';
import type { RunFilter } from './use-run-filter.ts';

interface RunFiltersProps {
  readonly filter: RunFilter;
  readonly onChange: (filter: RunFilter) => void;
}

/** Narrows the runs to one playbook or one status. */
export function RunFilters({ filter, onChange }: RunFiltersProps) {
  const trpc = useTRPC();
  const playbooks = useQuery(trpc.playbooks.list.queryOptions()).data ?? [];
  return (
    <>
      <Select
        w={240}
        clearable
        searchable
        aria-label="Playbook"
        placeholder="All playbooks"
        data={playbooks.map(({ id, name }) => ({ value: id, label: name }))}
        value={filter.playbook ?? null}
        onChange={(playbook) => onChange({ ...filter, playbook: playbook ?? undefined })}
      />
      <Select
        w={150}
        clearable
        aria-label="Status"
        placeholder="Any status"
        data={RunStatus.options.map((status) => ({ value: status, label: statusLooks[status].label }))}
        value={filter.status ?? null}
        onChange={(status) => onChange({ ...filter, status: RunStatus.safeParse(status).data })}
      />
    </>
  );
}
