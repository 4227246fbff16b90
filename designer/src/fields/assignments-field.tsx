import { KeyValueEditor } from '@setpiece/ui';
import type { Assignment, Value } from '@setpiece/playbook';
import { ValueField } from './value-field.tsx';

/** A list of names and values; names may repeat, the order counts. */
export function AssignmentsField(props: {
  label: string;
  value: readonly Assignment[];
  onChange: (value: Assignment[]) => void;
  nameLabel?: string;
  addLabel?: string;
  empty?: string;
}) {
  return (
    <KeyValueEditor<Value | undefined>
      label={props.label}
      nameLabel={props.nameLabel ?? 'Variable name'}
      addLabel={props.addLabel ?? 'Add variable'}
      empty={props.empty}
      entries={props.value}
      newValue={() => ''}
      onChange={(entries) => props.onChange(entries.map(({ name, value }) => ({ name, value: value ?? '' })))}
      renderValue={(entry, onChange, index) => (
        <ValueField
          label={`Value of ${entry.name || index + 1}`}
          isLabelHidden
          value={entry.value}
          onChange={onChange}
        />
      )}
    />
  );
}
