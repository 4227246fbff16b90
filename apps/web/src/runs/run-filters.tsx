import { Group, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { RunStatus } from '@setpiece/playbook';
import { statusLooks } from '@setpiece/ui';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '../api/trpc.ts';
import { triggerKindLabels } from '../playbooks/trigger-kind-label.tsx';
import { isLengthRange, lengthRanges, lengthText } from './length-range.ts';
import { isTimeRange, timeRanges } from './time-range.ts';
import type { RunFilter } from './use-run-filter.ts';

interface RunFiltersProps {
  readonly filter: RunFilter;
  readonly onChange: (filter: RunFilter) => void;
}

/** Narrows the runs down by what they are and by what went into them and came out of them. */
export function RunFilters({ filter, onChange }: RunFiltersProps) {
  const trpc = useTRPC();
  const playbooks = useQuery(trpc.playbooks.list.queryOptions());
  return (
    <Group gap="xs" mb="sm">
      <SearchBox text={filter.text ?? ''} onText={(text) => onChange({ ...filter, text })} />
      <Select
        w={230}
        clearable
        searchable
        aria-label="Playbook"
        placeholder="All playbooks"
        data={playbookChoices(playbooks.data, filter.playbook)}
        value={filter.playbook ?? null}
        onChange={(playbook) => onChange({ ...filter, playbook: playbook ?? undefined })}
      />
      <Select
        w={135}
        clearable
        aria-label="Status"
        placeholder="Any status"
        data={RunStatus.options.map((status) => ({ value: status, label: statusLooks[status].label }))}
        value={filter.status ?? null}
        onChange={(status) => onChange({ ...filter, status: RunStatus.safeParse(status).data })}
      />
      <Select
        w={135}
        clearable
        aria-label="Trigger"
        placeholder="Any trigger"
        data={Object.entries(triggerKindLabels).map(([value, label]) => ({ value, label }))}
        value={filter.trigger ?? null}
        onChange={(trigger) => onChange({ ...filter, trigger: trigger ?? undefined })}
      />
      <Select
        w={135}
        clearable
        aria-label="Kind of run"
        placeholder="Live and test"
        data={[
          { value: 'live', label: 'Live runs' },
          { value: 'test', label: 'Test runs' },
        ]}
        value={filter.mode ?? null}
        onChange={(mode) => onChange({ ...filter, mode: mode === 'live' || mode === 'test' ? mode : undefined })}
      />
      <Select
        w={140}
        clearable
        aria-label="Started"
        placeholder="Any time"
        data={Object.entries(timeRanges).map(([value, { label }]) => ({ value, label }))}
        value={filter.range ?? null}
        onChange={(range) => onChange({ ...filter, range: isTimeRange(range) ? range : undefined })}
      />
      <Select
        w={150}
        clearable
        aria-label="Took"
        placeholder="Any duration"
        data={[...new Set([...lengthRanges, ...(filter.took ? [filter.took] : [])])].map((value) => ({
          value,
          label: lengthText(value),
        }))}
        value={filter.took ?? null}
        onChange={(took) => onChange({ ...filter, took: isLengthRange(took) ? took : undefined })}
      />
    </Group>
  );
}

/** The playbooks, and the one of the filter when it is not among them: it may have been deleted after it ran. */
function playbookChoices(playbooks: readonly { id: string; name: string }[] | undefined, chosen: string | undefined) {
  const choices = (playbooks ?? []).map(({ id, name }) => ({ value: id, label: name }));
  if (!playbooks || chosen === undefined || choices.some(({ value }) => value === chosen)) return choices;
  return [{ value: chosen, label: `${chosen} (not here)` }, ...choices];
}

const typingPause = 300;

function SearchBox({ text, onText }: { readonly text: string; readonly onText: (text: string) => void }) {
  const [typed, setTyped] = useState(text);
  const tell = useDebouncedCallback(onText, typingPause);
  const [known, setKnown] = useState(text);
  if (known !== text) {
    setKnown(text);
    if (text !== typed.trim()) setTyped(text);
  }
  return (
    <TextInput
      w={280}
      type="search"
      aria-label="Search in runs"
      placeholder="Value, error, or IRI of a record"
      leftSection={<IconSearch size={15} aria-hidden />}
      value={typed}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        tell(currentTarget.value.trim());
      }}
    />
  );
}
