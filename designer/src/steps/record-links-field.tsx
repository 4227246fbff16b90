import type { Value } from '@setpiece/playbook';
import { ValuesField } from '../fields/values-field.tsx';

/** Relations to add: field and the records to link, by IRI. */
export function RecordLinksField(props: {
  value: Readonly<Record<string, Value>> | undefined;
  onChange: (value: Record<string, Value> | undefined) => void;
}) {
  return (
    <ValuesField
      label="Links to other records"
      nameLabel="Relation field"
      addLabel="Add link"
      value={props.value ?? {}}
      onChange={(links) => props.onChange(Object.keys(links).length ? links : undefined)}
    />
  );
}
