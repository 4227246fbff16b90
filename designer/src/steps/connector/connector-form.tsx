import { Select, Stack } from '@mantine/core';
import { findConnector, type Catalog } from '@setpiece/connector-kit';
import { useDesignerState } from '../../store/use-designer.ts';
import type { StepFormProps } from '../step-view.ts';
import { ConfigurationField } from './configuration-field.tsx';
import { ParametersForm } from './parameters-form.tsx';

export function ConnectorForm({ step, edit }: StepFormProps<'connector'>) {
  const catalog = useDesignerState((state) => state.catalog);
  const manifest = findConnector(catalog, step.connector, step.version);
  const operation = manifest?.operations.find((candidate) => candidate.operation === step.operation);
  const operations = (manifest?.operations ?? []).filter(
    ({ visible, operation: id }) => visible || id === step.operation,
  );
  const actions = operations.map(({ operation: value, title }) => ({ value, label: title || value }));
  return (
    <Stack gap="sm">
      <Select
        size="xs"
        label="Connector"
        searchable
        allowDeselect={false}
        nothingFoundMessage="No such connector"
        data={withCurrent(connectorChoices(catalog), step.connector)}
        value={step.connector}
        onChange={(name) => name && name !== step.connector && edit(chosenConnector(catalog, name))}
      />
      <Select
        size="xs"
        label="Action"
        searchable
        allowDeselect={false}
        nothingFoundMessage="No such action"
        description={operation?.description}
        data={withCurrent(actions, step.operation)}
        value={step.operation}
        onChange={(next) => next && edit({ operation: next })}
      />
      {operation?.is_config_required !== false && (manifest?.configuration.fields.length ?? 1) > 0 && (
        <ConfigurationField
          connector={step.connector}
          value={step.configuration}
          onChange={(configuration) => edit({ configuration })}
        />
      )}
      <ParametersForm
        operation={operation}
        parameters={step.parameters}
        onChange={(parameters) => edit({ parameters })}
      />
    </Stack>
  );
}

function connectorChoices(catalog: Catalog) {
  const labels = new Map(catalog.connectors.map(({ name, label }) => [name, label || name]));
  return [...labels].map(([value, label]) => ({ value, label })).toSorted((a, b) => a.label.localeCompare(b.label));
}

/** Another connector begins at its first action, with nothing filled in. */
function chosenConnector(catalog: Catalog, connector: string) {
  const operation = findConnector(catalog, connector)?.operations.find(({ visible }) => visible)?.operation;
  return { connector, version: undefined, configuration: undefined, ...(operation && { operation }), parameters: {} };
}

/** A choice that the catalog does not know (yet) still shows. */
function withCurrent(choices: { value: string; label: string }[], current: string) {
  const isKnown = choices.some(({ value }) => value === current);
  return isKnown ? choices : [...choices, { value: current, label: `${current} (not installed)` }];
}
