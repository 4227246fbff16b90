import type { BuiltInOperation } from '../built-in-connector.ts';
import { dataOf, textOf } from '../parameters.ts';
import { platformRequest } from '../platform/platform-request.ts';

export const queryCyopsResource: BuiltInOperation = {
  operation: 'query_cyops_resource',
  title: 'Find records',
  category: 'investigation',
  description: 'Gives the records of a module that match a query.',
  parameters: [
    { name: 'resource', title: 'Module', type: 'text', required: true },
    {
      name: 'query',
      title: 'Query',
      type: 'json',
      tooltip: '{"logic": "AND", "filters": [{"field", "operator", "value"}]}',
    },
  ],
  output_schema: [],
  async run(parameters, { platform }) {
    const [module = '', address = ''] = textOf(parameters, 'resource').split('?');
    const iri = `/api/query/${encodeURIComponent(module)}?${address}`;
    const found = await platformRequest({ method: 'POST', iri, body: dataOf(parameters, 'query') }, platform);
    return (found as { 'hydra:member': unknown })['hydra:member'];
  },
};
