import { Checkbox, MultiSelect, NumberInput, PasswordInput, Select, Text, Textarea, TextInput } from '@mantine/core';
import { JsonField } from '@setpiece/ui';
import type { FormField, Value } from '@setpiece/playbook';

/** One input of a form, as its type asks for. */
export function AnswerInput(props: { field: FormField; value: Value | undefined; onChange: (value: Value) => void }) {
  const { field, value, onChange } = props;
  const common = {
    size: 'xs',
    label: field.label ?? field.name,
    required: field.required,
    description: field.tooltip,
  } as const;
  const text = typeof value === 'string' ? value : value === undefined || value === null ? '' : String(value);
  const choices = Array.isArray(field.options) ? [...new Set(field.options.map(String))] : [];
  switch (field.type) {
    case 'checkbox':
      return (
        <Checkbox {...common} checked={value === true} onChange={(event) => onChange(event.currentTarget.checked)} />
      );
    case 'integer':
    case 'decimal':
      return (
        <NumberInput
          {...common}
          allowDecimal={field.type === 'decimal'}
          value={typeof value === 'number' ? value : text}
          onChange={onChange}
        />
      );
    case 'textarea':
    case 'richtext':
    case 'html':
      return (
        <Textarea
          {...common}
          autosize
          minRows={2}
          value={text}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case 'select':
    case 'picklist':
      if (!choices.length)
        return <TextInput {...common} value={text} onChange={(event) => onChange(event.currentTarget.value)} />;
      return <Select {...common} data={choices} value={text || null} onChange={(next) => onChange(next ?? '')} />;
    case 'multiselect':
      return (
        <MultiSelect
          {...common}
          data={choices}
          value={Array.isArray(value) ? value.map(String) : []}
          onChange={onChange}
        />
      );
    case 'json':
      return <JsonField label={common.label} value={value} onChange={(next) => onChange((next ?? null) as Value)} />;
    case 'password':
      return <PasswordInput {...common} value={text} onChange={(event) => onChange(event.currentTarget.value)} />;
    case 'date':
    case 'datetime': {
      const type = field.type === 'date' ? 'date' : 'datetime-local';
      return (
        <TextInput {...common} type={type} value={text} onChange={(event) => onChange(event.currentTarget.value)} />
      );
    }
    case 'label':
      return <Text size="sm">{common.label}</Text>;
    default:
      return <TextInput {...common} value={text} onChange={(event) => onChange(event.currentTarget.value)} />;
  }
}
