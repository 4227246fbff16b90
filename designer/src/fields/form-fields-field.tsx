import { ActionIcon, Button, Checkbox, Group, Select, Stack, TagsInput, Text, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { plainText, type Filter, type FormField, type FormFieldType, type Value } from '@setpiece/playbook';
import { withoutUndefined } from '../document/edit-step.ts';
import { FilterField } from './filter-field.tsx';
import { formFieldChoices } from './form-field-labels.ts';
import { FormFieldLimits } from './form-field-limits.tsx';
import { ValueField } from './value-field.tsx';

/** The inputs of a form: what a person (or a calling playbook) fills in. */
export function FormFieldsField(props: {
  label: string;
  value: readonly FormField[];
  onChange: (value: FormField[]) => void;
}) {
  const { label, value, onChange } = props;
  const replace = (index: number, change: { readonly [Key in keyof FormField]?: FormField[Key] | undefined }) =>
    onChange(
      value.map((field, at) => (at === index ? (withoutUndefined({ ...field, ...change }) as FormField) : field)),
    );
  return (
    <Stack gap="xs" role="group" aria-label={label}>
      <Text size="xs" fw={600}>
        {label}
      </Text>
      {value.map((field, index) => (
        <FormFieldRow
          key={index}
          field={field}
          index={index}
          others={value.filter((_, at) => at !== index).map(({ name }) => name)}
          onChange={(change) => replace(index, change)}
          onRemove={() => onChange(value.filter((_, at) => at !== index))}
        />
      ))}
      <Button
        size="xs"
        variant="light"
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={() => onChange([...value, { name: freeName(value), type: 'text' }])}
      >
        Add input
      </Button>
    </Stack>
  );
}

function FormFieldRow(props: {
  field: FormField;
  index: number;
  /** Names of the other inputs. */
  others: readonly string[];
  onChange: (change: { readonly [Key in keyof FormField]?: FormField[Key] | undefined }) => void;
  onRemove: () => void;
}) {
  const { field, index, onChange } = props;
  const number = index + 1;
  return (
    <div className="spui-entry">
      <Group gap={4} wrap="nowrap">
        <TextInput
          flex={1}
          size="xs"
          aria-label={`Name of input ${number}`}
          value={field.name}
          onChange={(event) => event.currentTarget.value && onChange({ name: event.currentTarget.value })}
        />
        <Select
          w={110}
          size="xs"
          aria-label={`Type of input ${number}`}
          allowDeselect={false}
          data={formFieldChoices}
          value={field.type}
          onChange={(type) => type && onChange({ type: type as FormFieldType })}
        />
        <ActionIcon variant="subtle" color="gray" aria-label={`Remove input ${field.name}`} onClick={props.onRemove}>
          <IconTrash size={14} aria-hidden />
        </ActionIcon>
      </Group>
      <TextInput
        size="xs"
        placeholder="Label"
        aria-label={`Label of input ${number}`}
        value={field.label ?? ''}
        onChange={(event) => onChange({ label: event.currentTarget.value || undefined })}
      />
      {(field.type === 'select' || field.type === 'multiselect') && (
        <OptionsInput field={field} onChange={(options) => onChange({ options })} />
      )}
      {field.type === 'picklist' && (
        <TextInput
          size="xs"
          placeholder="Picklist"
          aria-label={`Picklist of input ${number}`}
          value={field.picklist ?? ''}
          onChange={(event) => onChange({ picklist: event.currentTarget.value || undefined })}
        />
      )}
      <FormFieldLimits field={field} onChange={onChange} />
      <ValueField
        label={`Default of ${field.name}`}
        value={field.default}
        onChange={(value) => onChange({ default: value === '' ? undefined : value })}
      />
      <Checkbox
        size="xs"
        label="Required"
        checked={field.required ?? false}
        onChange={(event) => onChange({ required: event.currentTarget.checked || undefined })}
      />
      {props.others.length > 0 && !field.visible && (
        <Button
          size="compact-xs"
          variant="subtle"
          onClick={() => onChange({ visible: shownWhen(props.others[0] ?? '') })}
        >
          Show {field.name} only when …
        </Button>
      )}
      {field.visible && (
        <FilterField
          label={`Show ${field.name} only when`}
          fields={props.others}
          value={field.visible}
          onChange={(visible) => onChange({ visible })}
        />
      )}
    </div>
  );
}

function shownWhen(field: string): Filter {
  return { logic: 'and', filters: [{ field, operator: 'eq', value: true }] };
}

/** Literal options as tags; a template that yields a list stays a template. */
function OptionsInput(props: { field: FormField; onChange: (options: Value[] | string) => void }) {
  const { options } = props.field;
  if (typeof options === 'string' || options?.some((option) => typeof option === 'object')) {
    return (
      <ValueField
        label={`Options of ${props.field.name}`}
        value={options}
        onChange={(value) => props.onChange(Array.isArray(value) ? (value as Value[]) : plainText(value))}
      />
    );
  }
  return (
    <TagsInput
      size="xs"
      aria-label={`Options of ${props.field.name}`}
      placeholder="Options"
      value={(options ?? []).map(plainText)}
      onChange={(next) => props.onChange(next)}
    />
  );
}

function freeName(fields: readonly FormField[]): string {
  let number = fields.length + 1;
  while (fields.some(({ name }) => name === `input${number}`)) number++;
  return `input${number}`;
}
