import { Stack, Text } from '@mantine/core';
import { visibleParameters, type ManifestOperation } from '@setpiece/connector-kit';
import type { Value, Values } from '@setpiece/playbook';
import { ValueField } from '../../fields/value-field.tsx';
import { ValuesField } from '../../fields/values-field.tsx';
import { ParameterField } from './parameter-field.tsx';

/** The inputs of an operation as its manifest describes them, those that a choice brings included; then whatever else is set. */
export function ParametersForm(props: {
  operation: ManifestOperation | undefined;
  parameters: Values;
  onChange: (parameters: Values) => void;
}) {
  const { operation, parameters, onChange } = props;
  if (!operation) {
    return (
      <ValuesField
        label="Parameters"
        nameLabel="Parameter"
        addLabel="Add parameter"
        value={parameters}
        onChange={onChange}
      />
    );
  }
  const fields = visibleParameters(operation, parameters);
  const known = new Set(fields.map(({ name }) => name));
  const others = Object.keys(parameters).filter((name) => !known.has(name));
  const set = (name: string, value: Value | undefined) => {
    const { [name]: _, ...rest } = parameters;
    onChange(value === undefined ? rest : { ...parameters, [name]: value });
  };
  return (
    <Stack gap="sm" role="group" aria-label="Parameters">
      {fields.length + others.length === 0 && (
        <Text size="xs" c="dimmed">
          This action has no parameters.
        </Text>
      )}
      {fields.map((field) => (
        <ParameterField
          key={field.name}
          field={field}
          value={parameters[field.name]}
          onChange={(value) => set(field.name, value)}
        />
      ))}
      {others.map((name) => (
        <ValueField
          key={name}
          label={name}
          description="Set, but not shown for the choices above."
          value={parameters[name]}
          onChange={(value) => set(name, value === '' ? undefined : value)}
        />
      ))}
    </Stack>
  );
}
