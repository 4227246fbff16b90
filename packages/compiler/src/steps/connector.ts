import { findConnector, type Catalog } from '@setpiece/connector-kit';
import { isTemplate } from '@setpiece/expressions';
import type { StepOfKind } from '@setpiece/playbook';
import { missingParameters } from './missing-parameters.ts';
import type { Finding, StepCheck } from './step-check.ts';

export const connectorCheck: StepCheck<'connector'> = {
  fields: ({ connector, operation, configuration, parameters }) => [
    { path: 'connector', value: connector },
    { path: 'operation', value: operation },
    { path: 'configuration', value: configuration },
    { path: 'parameters', value: parameters },
  ],
  check: (step, { catalog, playbook }) => {
    if (!catalog || isTemplate(step.connector)) return [];
    const connector = findConnector(catalog, step.connector, step.version);
    if (!connector) return [unknownConnector(step)];
    const found = unknownConfiguration(step, catalog);
    if (isTemplate(step.operation)) return found;
    const operation = connector.operations.find(({ operation: name }) => name === step.operation);
    if (!operation) return [unknownOperation(step, connector.label || connector.name, connector.version), ...found];
    const severity = playbook.values === 'setpiece' ? 'error' : 'warning';
    return [...found, ...missingParameters(step, operation, severity)];
  },
};

type ConnectorStep = StepOfKind<'connector'>;

function unknownConnector({ name, connector }: ConnectorStep): Finding {
  return {
    code: 'UNKNOWN_OPERATION',
    severity: 'error',
    message: `Step "${name}" uses connector "${connector}", which is not installed. Install it or choose another one.`,
    field: 'connector',
  };
}

function unknownOperation({ name, operation }: ConnectorStep, label: string, version: string): Finding {
  return {
    code: 'UNKNOWN_OPERATION',
    severity: 'error',
    message: `Step "${name}" uses action "${operation}", which ${label} ${version} does not have. Choose one that it has, or install the version that does.`,
    field: 'operation',
  };
}

function unknownConfiguration({ name, connector, configuration }: ConnectorStep, catalog: Catalog): Finding[] {
  if (!configuration || isTemplate(configuration)) return [];
  const known = catalog.configurations.filter((candidate) => candidate.connector === connector);
  if (known.some(({ id, name: title }) => id === configuration || title === configuration)) return [];
  const names = known.map((candidate) => `"${candidate.name}"`).join(', ');
  return [
    {
      code: 'UNKNOWN_CONFIGURATION',
      severity: 'warning',
      message: `Step "${name}" uses configuration "${configuration}" of ${connector}, which does not exist. ${names ? `Choose one of ${names}` : 'Create it under Connectors'}.`,
      field: 'configuration',
    },
  ];
}
