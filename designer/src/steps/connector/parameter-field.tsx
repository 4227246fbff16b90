import { ActionIcon, Group, Tooltip } from '@mantine/core';
import { IconBraces } from '@tabler/icons-react';
import type { ManifestField } from '@setpiece/connector-kit';
import { isTemplate } from '@setpiece/expressions';
import type { Value } from '@setpiece/playbook';
import { useState } from 'react';
import { ValueField } from '../../fields/value-field.tsx';
import { ChoiceInput } from './choice-input.tsx';

/** One parameter: a list or tick box where the manifest has one, else a field for dynamic values. */
export function ParameterField(props: {
  field: ManifestField;
  value: Value | undefined;
  onChange: (value: Value | undefined) => void;
}) {
  const { field, value, onChange } = props;
  const [wantsDynamic, setWantsDynamic] = useState(false);
  const isChoice = canChoose(field) && !wantsDynamic && !(typeof value === 'string' && isTemplate(value));
  const label = field.title || field.name;
  if (!isChoice) {
    return (
      <ValueField
        label={label}
        description={field.description ?? field.tooltip}
        placeholder={placeholderOf(field)}
        isRequired={field.required}
        isMultiline={['textarea', 'richtext', 'html', 'json', 'object'].includes(field.type)}
        value={value}
        onChange={(next) => onChange(next === '' ? undefined : typedValue(field, next))}
      />
    );
  }
  return (
    <Group gap={4} wrap="nowrap" align="flex-start">
      <ChoiceInput field={field} label={label} placeholder={placeholderOf(field)} value={value} onChange={onChange} />
      <Tooltip label="Use a dynamic value" openDelay={400}>
        <ActionIcon
          size="xs"
          variant="subtle"
          color="gray"
          aria-label={`Use a dynamic value for ${label}`}
          onClick={() => setWantsDynamic(true)}
        >
          <IconBraces size={12} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </Group>
  );
}

function canChoose(field: ManifestField): boolean {
  if (field.type === 'checkbox') return true;
  return (field.type === 'select' || field.type === 'multiselect') && (field.options?.length ?? 0) > 0;
}

function placeholderOf(field: ManifestField): string | undefined {
  if (field.placeholder) return field.placeholder;
  const { value } = field;
  return value === undefined || value === null || value === '' ? undefined : `Default: ${JSON.stringify(value)}`;
}

/** Digits in a number field are a number. */
function typedValue(field: ManifestField, value: Value | undefined): Value | undefined {
  if (typeof value !== 'string' || !['integer', 'decimal', 'numeric', 'number'].includes(field.type)) return value;
  return /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value;
}
