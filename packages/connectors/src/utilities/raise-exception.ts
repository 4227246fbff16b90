import { ConnectorError } from '@setpiece/connector-kit';
import type { BuiltInOperation } from '../built-in-connector.ts';
import { textOf } from '../parameters.ts';

export const raiseException: BuiltInOperation = {
  operation: 'raise_exception',
  title: 'Raise an error',
  category: 'investigation',
  description: 'Fails the step with a message of your own.',
  parameters: [{ name: 'msg', title: 'Message', type: 'text', required: true }],
  output_schema: {},
  run(parameters) {
    return Promise.reject(new ConnectorError(textOf(parameters, 'msg'), { code: 'raised', retryable: false }));
  },
};
