import { Select, TextInput, type SelectProps } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '../api/trpc.ts';

interface PicklistInputProps extends Pick<SelectProps, 'label' | 'description' | 'error' | 'withAsterisk'> {
  readonly picklist: string | undefined;
  readonly value: string | null;
  readonly onChange: (iri: string | null) => void;
}

/** Chooses an item of a picklist of the workspace; its IRI is the value. A picklist that is not here takes any text. */
export function PicklistInput({ picklist, value, onChange, ...common }: PicklistInputProps) {
  const trpc = useTRPC();
  const catalog = useQuery(trpc.catalog.get.queryOptions());
  const items = catalog.data?.picklists.find(({ name }) => name === picklist)?.items;
  if (!items && !catalog.isPending) {
    return <TextInput {...common} value={value ?? ''} onChange={(event) => onChange(event.currentTarget.value)} />;
  }
  return (
    <Select
      {...common}
      clearable
      searchable
      data={(items ?? []).map((item) => ({ value: item.iri, label: item.value }))}
      value={value}
      onChange={onChange}
    />
  );
}
