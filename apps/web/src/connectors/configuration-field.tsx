import { PasswordInput } from '@mantine/core';
import type { ManifestField } from '@setpiece/connector-kit';
import { FormFieldType, type Value } from '@setpiece/playbook';
import { FormFieldInput } from '../inputs/form-field-input.tsx';

interface ConfigurationFieldProps {
  readonly field: ManifestField;
  readonly value: Value;
  /** Whether a value is stored that is not shown. */
  readonly isStored: boolean;
  readonly problem?: string;
  readonly onChange: (value: Value) => void;
}

/** The control for a field of a manifest. A stored password is never shown: it stays as long as nothing is typed. */
export function ConfigurationField({ field, value, isStored, problem, onChange }: ConfigurationFieldProps) {
  const label = field.title || field.name;
  const hint = field.tooltip ?? field.description;
  if (field.type === 'password')
    return (
      <PasswordInput
        label={label}
        description={hint}
        error={problem}
        withAsterisk={field.required}
        autoComplete="new-password"
        placeholder={isStored ? 'Stored. Type to replace it.' : undefined}
        value={typeof value === 'string' ? value : ''}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  const shown = {
    name: field.name,
    label,
    type: typeOf(field.type),
    required: field.required,
    ...(hint !== undefined && { tooltip: hint }),
    ...(field.options && { options: [...field.options] }),
  };
  return <FormFieldInput field={shown} value={value} problem={problem} onChange={onChange} />;
}

/** Manifests have words of their own for some types. */
function typeOf(type: string): FormFieldType {
  if (type === 'numeric') return 'decimal';
  if (type === 'object') return 'json';
  return FormFieldType.safeParse(type).data ?? 'text';
}
