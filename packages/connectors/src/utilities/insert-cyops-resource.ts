import type { BuiltInOperation } from '../built-in-connector.ts';
import { fieldsOf, textOf } from '../parameters.ts';
import { platformRequest } from '../platform/platform-request.ts';

export const insertCyopsResource: BuiltInOperation = {
  operation: 'insert_cyops_resource',
  title: 'Create a record',
  category: 'miscellaneous',
  description: 'Creates a record of a module.',
  parameters: [
    { name: 'iri', title: 'Module IRI', type: 'text', required: true, tooltip: '/api/3/comments' },
    { name: 'body', title: 'Fields', type: 'json', required: true },
  ],
  output_schema: { '@id': '', '@type': '', uuid: '' },
  run: (parameters, { platform }) =>
    platformRequest({ method: 'POST', iri: textOf(parameters, 'iri'), body: fieldsOf(parameters, 'body') }, platform),
};
