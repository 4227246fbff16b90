import { Button, Checkbox, Group, NumberInput, Stack, TextInput } from '@mantine/core';
import { visibleFields, type ConnectorManifest } from '@setpiece/connector-kit';
import type { Value } from '@setpiece/playbook';
import { useState } from 'react';
import { fieldProblems } from '../api/failure.ts';
import type { EditedConfiguration } from './configuration-drawer.tsx';
import { ConfigurationField } from './configuration-field.tsx';
import { HealthBadge } from './health-badge.tsx';
import { useHealthCheck, useSaveConfiguration } from './use-configurations.ts';

interface ConfigurationFormProps {
  readonly connector: ConnectorManifest;
  readonly edited: EditedConfiguration;
  readonly onSaved: () => void;
}

/** Fields as the connector's manifest describes them, those that a choice brings included. */
export function ConfigurationForm({ connector, edited, onSaved }: ConfigurationFormProps) {
  const { configuration } = edited;
  const { fields } = connector.configuration;
  const [saved, setSaved] = useState(configuration?.id);
  const [name, setName] = useState(edited.name);
  const [isDefault, setIsDefault] = useState(configuration?.isDefault ?? edited.isFirst ?? false);
  const [values, setValues] = useState(() => textValues(configuration?.values ?? {}));
  const [limits, setLimits] = useState(configuration?.limits ?? {});
  const save = useSaveConfiguration(name);
  const { check, health, isChecking } = useHealthCheck(name);
  const problems = fieldProblems(save.error);

  const submit = async (then: (id: string) => void) => {
    const id = saved ?? edited.id;
    const shown = new Set(visibleFields(fields, values).map((field) => field.name));
    const given = Object.fromEntries(Object.entries(values).filter(([field]) => shown.has(field)));
    const done = await save
      .mutateAsync({
        ...(id !== undefined && { id }),
        connector: connector.name,
        name,
        values: given,
        isDefault,
        limits,
      })
      .catch(() => undefined);
    if (!done) return;
    setSaved(done.id);
    then(done.id);
  };
  const problemOf = (field: string) => problems.find((one) => one.field === field)?.message;

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void submit(onSaved);
      }}
    >
      <Stack gap="sm">
        <TextInput
          label="Configuration name"
          withAsterisk
          value={name}
          error={problemOf('name')}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {visibleFields(fields, values).map((field) => (
          <ConfigurationField
            key={field.name}
            field={field}
            value={values[field.name] ?? field.value ?? null}
            isStored={configuration?.values[field.name] !== undefined}
            problem={problemOf(field.name)}
            onChange={(value) => setValues({ ...values, [field.name]: value })}
          />
        ))}
        <Group grow align="flex-start">
          <NumberInput
            label="Calls at once"
            description="Empty: as many as come."
            min={1}
            allowDecimal={false}
            value={limits.maxConcurrent ?? ''}
            error={problemOf('maxConcurrent')}
            onChange={(number) => setLimits({ ...limits, maxConcurrent: numberOf(number) })}
          />
          <NumberInput
            label="Calls a minute"
            description="Empty: as many as come."
            min={1}
            allowDecimal={false}
            value={limits.ratePerMinute ?? ''}
            error={problemOf('ratePerMinute')}
            onChange={(number) => setLimits({ ...limits, ratePerMinute: numberOf(number) })}
          />
        </Group>
        <Checkbox
          label="Default configuration"
          description={
            edited.isFirst || configuration?.isDefault
              ? 'Steps that name no configuration use it. To change that, make another one the default.'
              : 'Steps that name no configuration use it.'
          }
          checked={isDefault}
          disabled={edited.isFirst || configuration?.isDefault}
          onChange={(event) => setIsDefault(event.currentTarget.checked)}
        />
        {(health || isChecking) && <HealthBadge health={health} isChecking={isChecking} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" loading={isChecking} onClick={() => void submit(check)}>
            Save and check
          </Button>
          <Button type="submit" loading={save.isPending}>
            Save
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** What the form begins with: secrets are empty, since nobody is told them. */
function textValues(values: Readonly<Record<string, unknown>>): Record<string, Value> {
  const told = Object.entries(values).filter(
    ([, value]) => typeof value !== 'object' || value === null || !('set' in value),
  );
  return Object.fromEntries(told) as Record<string, Value>;
}

function numberOf(given: string | number): number | undefined {
  return given === '' ? undefined : Number(given);
}
