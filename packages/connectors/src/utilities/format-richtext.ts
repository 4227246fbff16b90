import type { BuiltInOperation } from '../built-in-connector.ts';
import { textOf } from '../parameters.ts';

export const formatRichtext: BuiltInOperation = {
  operation: 'format_richtext',
  title: 'Format rich text',
  category: 'investigation',
  description: 'Gives back the text that a template made. Rich text is HTML; it is cleaned where it is shown.',
  parameters: [{ name: 'value', title: 'Rich text', type: 'richtext' }],
  output_schema: { formatted_string: '' },
  run: (parameters) => Promise.resolve({ formatted_string: textOf(parameters, 'value') }),
};
