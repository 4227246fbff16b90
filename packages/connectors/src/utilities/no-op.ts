import type { BuiltInOperation } from '../built-in-connector.ts';

export const noOp: BuiltInOperation = {
  operation: 'no_op',
  title: 'No Operation',
  category: 'investigation',
  description: 'Does nothing. A place for variables, a message or a meeting of routes.',
  parameters: [],
  output_schema: {},
  run: () => Promise.resolve({}),
};
