import { ConnectorError } from '@setpiece/connector-kit';
import type { BuiltInOperation } from '../built-in-connector.ts';
import { invalidParameter, textOf } from '../parameters.ts';
import { readCsv } from './read-csv.ts';

export const convertToJson: BuiltInOperation = {
  operation: 'convert_to_json',
  title: 'Read CSV or JSON text',
  category: 'investigation',
  description: 'Turns a text into data: CSV with a line of names becomes a list of records.',
  parameters: [
    { name: 'type', title: 'From', type: 'select', options: ['text'], value: 'text', required: true },
    { name: 'text', title: 'Text', type: 'textarea' },
    { name: 'file_type', title: 'Format', type: 'select', options: ['CSV', 'JSON'], value: 'CSV', required: true },
  ],
  output_schema: [],
  run(parameters) {
    const source = textOf(parameters, 'type').toLowerCase();
    if (source !== '' && source !== 'text') throw noFiles(source);
    const text = textOf(parameters, 'text');
    switch (textOf(parameters, 'file_type').toUpperCase()) {
      case 'CSV':
        return Promise.resolve(readCsv(text));
      case 'JSON':
        return Promise.resolve(readJsonText(text));
      default:
        throw invalidParameter('file_type', 'must be CSV or JSON');
    }
  },
};

function readJsonText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw invalidParameter('text', `is not JSON: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
}

function noFiles(source: string): ConnectorError {
  const message = `Files ("${source}") cannot be read yet. Give the content as "text".`;
  return new ConnectorError(message, { code: 'files_not_supported', retryable: false });
}
