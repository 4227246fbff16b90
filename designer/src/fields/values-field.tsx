import { KeyValueEditor } from '@setpiece/ui';
import type { Value, Values } from '@setpiece/playbook';
import { ValueField } from './value-field.tsx';

/** Named values, each name once; the order is the author's. */
export function ValuesField(props: {
  label: string;
  value: Values;
  onChange: (value: Values) => void;
  nameLabel?: string;
  addLabel?: string;
  empty?: string;
}) {
  const entries = Object.entries(props.value).map(([name, value]) => ({ name, value }));
  return (
    <KeyValueEditor<Value | undefined>
      label={props.label}
      nameLabel={props.nameLabel}
      addLabel={props.addLabel}
      empty={props.empty}
      entries={entries}
      newValue={() => ''}
      onChange={(next) => {
        const values = Object.fromEntries(next.map(({ name, value }) => [name, value ?? '']));
        if (Object.keys(values).length === next.length) props.onChange(values);
      }}
      renderValue={(entry, onChange) => (
        <ValueField label={`Value of ${entry.name}`} isLabelHidden value={entry.value} onChange={onChange} />
      )}
    />
  );
}
