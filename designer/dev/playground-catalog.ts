import { ConnectorManifest, type Catalog } from '@setpiece/connector-kit';
import { Module, Picklist } from '@setpiece/playbook';

const http = ConnectorManifest.parse({
  name: 'http',
  label: 'HTTP',
  version: '1.0.0',
  operations: [
    {
      operation: 'request',
      title: 'Call an address',
      description: 'Sends an HTTP request.',
      is_config_required: false,
      parameters: [
        {
          name: 'method',
          title: 'Method',
          type: 'select',
          options: ['GET', 'POST'],
          value: 'GET',
          onchange: {
            POST: [{ name: 'body', title: 'Body', type: 'json' }],
          },
        },
        { name: 'url', title: 'Address', type: 'text', required: true, placeholder: 'https://example.org' },
        { name: 'verify', title: 'Check the certificate', type: 'checkbox', value: true },
      ],
      output_schema: { status: 200, body: { verdict: 'clean' } },
    },
  ],
});

const utilities = ConnectorManifest.parse({
  name: 'cyops_utilities',
  label: 'Utilities',
  version: '3.0.0',
  operations: [
    { operation: 'no_op', title: 'Do nothing', parameters: [] },
    {
      operation: 'parse_cef',
      title: 'Parse CEF',
      parameters: [{ name: 'text', title: 'Text', type: 'textarea', required: true }],
    },
  ],
});

const alerts = Module.parse({
  name: 'alerts',
  label: 'Alert',
  uniqueKey: ['sourceId'],
  fields: [
    { name: 'name', type: 'text' },
    { name: 'sourceId', type: 'text' },
    { name: 'severity', type: 'picklist', picklist: 'Severity' },
    { name: 'description', type: 'richtext' },
  ],
});

const severity = Picklist.parse({
  name: 'Severity',
  items: ['Low', 'Medium', 'High', 'Critical'].map((value) => ({
    uuid: value,
    iri: `/api/3/picklists/${value}`,
    value,
  })),
});

/** A small workspace to design in. */
export const playgroundCatalog: Catalog = {
  connectors: [http, utilities],
  modules: [alerts],
  picklists: [severity],
  configurations: [{ connector: 'http', id: 'c1', name: 'Main', isDefault: true }],
};
