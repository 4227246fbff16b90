import { Select, TextInput, type SelectProps } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { plainText } from '@setpiece/playbook';
import type { WorkspaceRecord } from '../api/app-router.ts';
import { useTRPC } from '../api/trpc.ts';

interface LookupInputProps extends Pick<SelectProps, 'label' | 'description' | 'error' | 'withAsterisk'> {
  /** Module whose records can be chosen. */
  readonly module: string | undefined;
  readonly value: string;
  readonly onChange: (iri: string | null) => void;
}

/** Chooses a record of a module; its IRI is the value. Without a module any IRI can be typed. */
export function LookupInput({ module, value, onChange, ...common }: LookupInputProps) {
  if (module === undefined)
    return <TextInput {...common} value={value} onChange={(event) => onChange(event.currentTarget.value)} />;
  return <RecordSelect {...common} module={module} value={value} onChange={onChange} />;
}

function RecordSelect({ module, value, onChange, ...common }: LookupInputProps & { readonly module: string }) {
  const trpc = useTRPC();
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed, 250);
  const found = useQuery(
    trpc.records.list.queryOptions(
      { module, limit: 50, ...(search && { search }) },
      { placeholderData: keepPreviousData },
    ),
  );
  const choices = (found.data?.records ?? []).map(choiceOf);
  if (value && !choices.some((choice) => choice.value === value)) choices.unshift({ value, label: value });
  return (
    <Select
      {...common}
      searchable
      clearable
      data={choices}
      filter={({ options }) => options}
      value={value || null}
      onChange={onChange}
      onSearchChange={(text) => setTyped(choices.some(({ label }) => label === text) ? '' : text)}
      nothingFoundMessage={found.isPending ? 'Looking …' : 'No such record'}
    />
  );
}

function choiceOf(record: WorkspaceRecord): { value: string; label: string } {
  const iri = plainText(record['@id']);
  const person = [record['firstname'], record['lastname']].filter(Boolean).map(plainText).join(' ');
  const title = record['name'] ?? record['title'] ?? (person || record['email']);
  return { value: iri, label: `${plainText(title ?? iri)} · ${plainText(record['id'])}` };
}
