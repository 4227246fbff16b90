import { Group, NumberInput, TextInput } from '@mantine/core';
import type { FormField, FormFieldType } from '@setpiece/playbook';
import { ModuleField } from './module-field.tsx';

interface FormFieldLimitsProps {
  readonly field: FormField;
  readonly onChange: (change: { readonly [Key in keyof FormField]?: FormField[Key] | undefined }) => void;
}

/** What an input takes: bounds of numbers and lengths, the pattern of a text, the module of a lookup; and the hint beside it. */
export function FormFieldLimits({ field, onChange }: FormFieldLimitsProps) {
  const { type, name } = field;
  return (
    <>
      {type === 'lookup' && (
        <ModuleField value={field.module ?? ''} onChange={(module) => onChange({ module: module || undefined })} />
      )}
      {bounded.has(type) && (
        <Group gap={4} grow>
          {(['min', 'max'] as const).map((bound) => (
            <NumberInput
              key={bound}
              size="xs"
              placeholder={`${bound === 'min' ? 'At least' : 'At most'}${numbers.has(type) ? '' : lengths}`}
              aria-label={`${bound === 'min' ? 'Least' : 'Greatest'} value of ${name}`}
              value={field[bound] ?? ''}
              onChange={(value) => onChange({ [bound]: value === '' ? undefined : Number(value) })}
            />
          ))}
        </Group>
      )}
      {patterned.has(type) && (
        <TextInput
          size="xs"
          placeholder="Pattern (regular expression)"
          aria-label={`Pattern of ${name}`}
          value={field.pattern ?? ''}
          onChange={(event) => onChange({ pattern: event.currentTarget.value || undefined })}
        />
      )}
      <TextInput
        size="xs"
        placeholder="Hint"
        aria-label={`Hint of ${name}`}
        value={field.tooltip ?? ''}
        onChange={(event) => onChange({ tooltip: event.currentTarget.value || undefined })}
      />
    </>
  );
}

const lengths = ' … characters';
const numbers: ReadonlySet<FormFieldType> = new Set(['integer', 'decimal']);
const patterned: ReadonlySet<FormFieldType> = new Set(['text', 'textarea', 'phone', 'url', 'email', 'password']);
const bounded: ReadonlySet<FormFieldType> = new Set(['integer', 'decimal', 'text', 'textarea', 'password']);
