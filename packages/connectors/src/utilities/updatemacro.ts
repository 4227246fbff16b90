import type { BuiltInOperation } from '../built-in-connector.ts';
import { textOf } from '../parameters.ts';

export const updatemacro: BuiltInOperation = {
  operation: 'updatemacro',
  title: 'Set a global variable',
  category: 'miscellaneous',
  description: 'Creates or changes a global variable of the workspace.',
  parameters: [
    { name: 'macro', title: 'Name', type: 'text', required: true },
    { name: 'value', title: 'Value', type: 'text' },
  ],
  output_schema: { name: '', value: '' },
  async run(parameters, { platform }) {
    const [name, value] = [textOf(parameters, 'macro').trim(), textOf(parameters, 'value')];
    await platform.setMacro(name, value);
    return { name, value };
  },
};
