import { Checkbox, MultiSelect, NumberInput, PasswordInput, Select, Text, Textarea, TextInput } from '@mantine/core';
import { JsonField } from '@setpiece/ui';
import { plainText, type FormField, type FormFieldType, type Value } from '@setpiece/playbook';
import { instantOf, localTimeOf, optionsOf } from '@setpiece/records';
import type { ComponentType } from 'react';

interface AnswerInputProps {
  readonly field: FormField;
  readonly value: Value | undefined;
  readonly onChange: (value: Value) => void;
}

/** One input of a form, as its type asks for. */
export function AnswerInput(props: AnswerInputProps) {
  const Input = inputs[props.field.type] ?? TextAnswer;
  return <Input {...props} />;
}

const inputs: { readonly [Type in FormFieldType]?: ComponentType<AnswerInputProps> } = {
  checkbox: (props) => (
    <Checkbox
      {...common(props)}
      checked={props.value === true}
      onChange={(event) => props.onChange(event.currentTarget.checked)}
    />
  ),
  integer: NumberAnswer,
  decimal: NumberAnswer,
  textarea: LongAnswer,
  richtext: LongAnswer,
  html: LongAnswer,
  select: ChoiceAnswer,
  picklist: ChoiceAnswer,
  multiselect: (props) => (
    <MultiSelect
      {...common(props)}
      data={choicesOf(props.field)}
      value={Array.isArray(props.value) ? (props.value as readonly Value[]).map(plainText) : []}
      onChange={props.onChange}
    />
  ),
  json: (props) => (
    <JsonField
      label={common(props).label}
      description={props.field.tooltip}
      placeholder={'for example {"id": 1}'}
      value={props.value ?? undefined}
      onChange={(value) => props.onChange((value ?? null) as Value)}
    />
  ),
  password: (props) => (
    <PasswordInput
      {...common(props)}
      value={plainText(props.value)}
      onChange={(event) => props.onChange(event.currentTarget.value)}
    />
  ),
  date: (props) => <TextAnswer {...props} type="date" />,
  datetime: (props) => (
    <TextAnswer
      {...props}
      type="datetime-local"
      value={localTimeOf(plainText(props.value))}
      onChange={(value) => props.onChange(instantOf(plainText(value)))}
    />
  ),
  email: (props) => <TextAnswer {...props} type="email" />,
  url: (props) => <TextAnswer {...props} type="url" />,
  phone: (props) => <TextAnswer {...props} type="tel" />,
  label: ({ field }) => <Text size="sm">{plainText(field.default) || (field.label ?? field.name)}</Text>,
};

function TextAnswer(props: AnswerInputProps & { type?: 'date' | 'datetime-local' | 'email' | 'url' | 'tel' }) {
  return (
    <TextInput
      {...common(props)}
      type={props.type}
      value={plainText(props.value)}
      onChange={(event) => props.onChange(event.currentTarget.value)}
    />
  );
}

function LongAnswer(props: AnswerInputProps) {
  return (
    <Textarea
      {...common(props)}
      autosize
      minRows={2}
      value={plainText(props.value)}
      onChange={(event) => props.onChange(event.currentTarget.value)}
    />
  );
}

function NumberAnswer(props: AnswerInputProps) {
  return (
    <NumberInput
      {...common(props)}
      allowDecimal={props.field.type === 'decimal'}
      value={typeof props.value === 'number' ? props.value : plainText(props.value)}
      onChange={props.onChange}
    />
  );
}

function ChoiceAnswer(props: AnswerInputProps) {
  const choices = choicesOf(props.field);
  if (!choices.length) return <TextAnswer {...props} />;
  return (
    <Select
      {...common(props)}
      data={choices}
      value={plainText(props.value) || null}
      onChange={(choice) => props.onChange(choice ?? '')}
    />
  );
}

function common({ field }: AnswerInputProps) {
  return {
    size: 'xs',
    label: field.label ?? field.name,
    required: field.required,
    description: field.tooltip,
  } as const;
}

function choicesOf(field: FormField): { value: string; label: string }[] {
  return optionsOf(field).map(({ text, label }) => ({ value: text, label }));
}
