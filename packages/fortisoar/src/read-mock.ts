import { isJsonObject, type Value } from '@setpiece/playbook';
import { readSourceText } from './read-source-text.ts';
import type { SourceObject } from './source-object.ts';
import type { SourceStep } from './step-reader.ts';

const connectorTypes = new Set(['Connectors', 'CyopsUtilites', 'SendMail', 'CodeSnippet']);

/**
 * Reads `mock_result`: JSON in a text, or a plain text. Of a connector step the source mocks the whole result
 * (`{data, status, message, operation}`), a playbook mocks what the operation returns: `data` of it.
 */
export function readMock(step: SourceStep): Value | undefined {
  const text = step.arguments.text('mock_result');
  if (text === undefined) return undefined;
  const { value } = readSourceText('mock_result', text);
  if (value === undefined) return text;
  const result = value as Value;
  if (!connectorTypes.has(step.type) || !isJsonObject(result) || !('data' in result)) return result;
  return outputOf(result, step.arguments);
}

function outputOf({ data, ...others }: Record<string, Value>, given: SourceObject): Value {
  if (Object.values(others).some((value) => value !== '')) given.keep('mock_result', others);
  return data as Value;
}
