import { Checkbox, MultiSelect, NumberInput, PasswordInput, Select, Text, Textarea, TextInput } from '@mantine/core';
import { plainText, type FormField, type Value } from '@setpiece/playbook';
import { instantOf, localTimeOf, optionsOf } from '@setpiece/records';
import { JsonField } from '@setpiece/ui';
import { LookupInput } from './lookup-input.tsx';
import { PicklistInput } from './picklist-input.tsx';

interface FormFieldInputProps {
  readonly field: FormField;
  readonly value: Value;
  readonly problem?: string;
  readonly onChange: (value: Value) => void;
}

/** The control for one field of a form, by its type. */
export function FormFieldInput({ field, value, problem, onChange }: FormFieldInputProps) {
  const label = field.label ?? field.name;
  const common = { label, description: field.tooltip, error: problem, withAsterisk: field.required };
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';

  switch (field.type) {
    case 'label':
      return <Text style={{ whiteSpace: 'pre-wrap' }}>{text || label}</Text>;
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
          min={field.min}
          max={field.max}
          clampBehavior="none"
          value={typeof value === 'number' ? value : text}
          onChange={(number) => onChange(number === '' ? null : number)}
        />
      );
    case 'select':
      if (!optionsOf(field).length) break;
      return (
        <Select
          {...common}
          searchable
          clearable
          data={choicesOf(field)}
          value={textOf(value) || null}
          onChange={(chosen) => onChange(chosen)}
        />
      );
    case 'multiselect':
      return (
        <MultiSelect
          {...common}
          searchable
          clearable
          data={choicesOf(field)}
          value={Array.isArray(value) ? (value as readonly Value[]).map(textOf) : []}
          onChange={onChange}
        />
      );
    case 'picklist':
      return <PicklistInput {...common} picklist={field.picklist} value={text || null} onChange={onChange} />;
    case 'lookup':
      return <LookupInput {...common} module={field.module} value={text} onChange={onChange} />;
    case 'textarea':
    case 'richtext':
    case 'html':
      return (
        <Textarea
          {...common}
          autosize
          minRows={2}
          maxRows={12}
          value={text}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case 'json':
      return (
        <JsonField
          label={label}
          description={field.tooltip}
          placeholder={'for example {"id": 1}'}
          problem={problem}
          value={value ?? undefined}
          onChange={(json) => onChange((json ?? null) as Value)}
        />
      );
    case 'password':
      return <PasswordInput {...common} value={text} onChange={(event) => onChange(event.currentTarget.value)} />;
    case 'datetime':
      return (
        <TextInput
          {...common}
          type="datetime-local"
          value={localTimeOf(text)}
          onChange={(event) => onChange(instantOf(event.currentTarget.value))}
        />
      );
    case 'text':
    case 'email':
    case 'url':
    case 'phone':
    case 'ipv4':
    case 'date':
    case 'file':
  }
  return (
    <TextInput
      {...common}
      type={textTypes[field.type]}
      placeholder={field.type === 'file' ? '/api/3/attachments/…' : undefined}
      value={text}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** What kind of text the browser helps to type. */
const textTypes: Partial<Record<FormField['type'], string>> = {
  email: 'email',
  url: 'url',
  phone: 'tel',
  date: 'date',
};

function choicesOf(field: FormField): { value: string; label: string }[] {
  return optionsOf(field).map(({ text, label }) => ({ value: text, label }));
}

/** An option's value as the text that stands for it. */
function textOf(value: Value): string {
  return value === null ? '' : plainText(value);
}
