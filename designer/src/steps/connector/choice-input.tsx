import { Checkbox, MultiSelect, Select } from '@mantine/core';
import type { ManifestField } from '@setpiece/connector-kit';
import { plainText, type Value } from '@setpiece/playbook';

/** The manifest's own choices as a tick box or list. Without a value its default shows. */
export function ChoiceInput(props: {
  field: ManifestField;
  label: string;
  placeholder: string | undefined;
  value: Value | undefined;
  onChange: (value: Value | undefined) => void;
}) {
  const { field, label, onChange } = props;
  const shown = props.value ?? field.value;
  const description = field.description ?? field.tooltip;
  const data = [...new Set((field.options ?? []).map(plainText))];
  if (field.type === 'checkbox') {
    return (
      <Checkbox
        flex={1}
        size="xs"
        label={label}
        description={description}
        checked={shown === true || shown === 'true'}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    );
  }
  if (field.type === 'multiselect') {
    return (
      <MultiSelect
        flex={1}
        size="xs"
        searchable
        label={label}
        description={description}
        required={field.required}
        data={data}
        value={listOf(shown).map(plainText)}
        onChange={(next) => onChange(next.length ? next : undefined)}
      />
    );
  }
  return (
    <Select
      flex={1}
      size="xs"
      searchable
      clearable={!field.required}
      label={label}
      description={description}
      required={field.required}
      placeholder={props.placeholder}
      data={data}
      value={shown === undefined || shown === null ? null : plainText(shown)}
      onChange={(next) =>
        onChange(next === null ? undefined : (field.options?.find((one) => plainText(one) === next) ?? next))
      }
    />
  );
}

function listOf(value: Value | undefined): readonly Value[] {
  if (Array.isArray(value)) return value as readonly Value[];
  return value === undefined || value === null || value === '' ? [] : [value];
}
