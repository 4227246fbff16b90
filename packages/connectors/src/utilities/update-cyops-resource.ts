import type { BuiltInOperation } from '../built-in-connector.ts';
import { fieldsOf, textOf } from '../parameters.ts';
import { updateRecord } from '../platform/record-request.ts';

export const updateCyopsResource: BuiltInOperation = {
  operation: 'update_cyops_resource',
  title: 'Update a record',
  category: 'miscellaneous',
  description: 'Overwrites fields of a record. "__link" adds to its relations.',
  parameters: [
    { name: 'iri', title: 'Record IRI', type: 'text', required: true },
    { name: 'body', title: 'Fields', type: 'json', required: true },
  ],
  output_schema: { '@id': '', '@type': '', uuid: '' },
  run: (parameters, { platform }) =>
    updateRecord(textOf(parameters, 'iri').split('?')[0] ?? '', fieldsOf(parameters, 'body'), platform),
};
