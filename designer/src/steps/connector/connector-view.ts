import { IconPlugConnected } from '@tabler/icons-react';
import { findConnector } from '@setpiece/connector-kit';
import type { StepView } from '../step-view.ts';
import { ConnectorForm } from './connector-form.tsx';

export const connector: StepView<'connector'> = {
  label: 'Connector action',
  icon: IconPlugConnected,
  color: 'blue',
  category: 'Connectors',
  keywords: 'integration api',
  create: () => ({
    name: 'Connector action',
    kind: 'connector',
    connector: 'http',
    operation: 'request',
    parameters: {},
  }),
  line: ({ connector: name, version, operation }, catalog) => {
    const manifest = findConnector(catalog, name, version);
    const action = manifest?.operations.find((candidate) => candidate.operation === operation);
    return `${manifest?.label || name}: ${action?.title || operation}`;
  },
  Form: ConnectorForm,
};
