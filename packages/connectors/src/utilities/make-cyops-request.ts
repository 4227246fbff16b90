import type { BuiltInOperation } from '../built-in-connector.ts';
import { dataOf, textOf } from '../parameters.ts';
import { platformRequest } from '../platform/platform-request.ts';

export const makeCyopsRequest: BuiltInOperation = {
  operation: 'make_cyops_request',
  title: 'Call the platform',
  category: 'miscellaneous',
  description: 'Reads and writes records and global variables of this workspace, addressed as in FortiSOAR.',
  parameters: [
    { name: 'iri', title: 'Address', type: 'text', required: true, tooltip: 'For example /api/3/alerts?severity=High' },
    {
      name: 'method',
      title: 'Method',
      type: 'select',
      options: ['GET', 'POST', 'PUT', 'DELETE'],
      value: 'GET',
      required: true,
    },
    { name: 'body', title: 'Body', type: 'json' },
  ],
  output_schema: { 'hydra:member': [], 'hydra:totalItems': 0 },
  run: (parameters, { platform }) =>
    platformRequest(
      { iri: textOf(parameters, 'iri'), method: textOf(parameters, 'method'), body: dataOf(parameters, 'body') },
      platform,
    ),
};
