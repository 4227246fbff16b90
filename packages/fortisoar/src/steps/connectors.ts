import { isJsonObject, type Values } from '@setpiece/playbook';
import type { SourceObject } from '../source-object.ts';
import type { StepReader } from '../step-reader.ts';

/** `Connectors`, `CyopsUtilites`, `SendMail` and `CodeSnippet`: one operation of a connector. */
export const readConnectors: StepReader = (source, report) => {
  const given = source.arguments;
  const connector = given.text('connector') ?? (source.type === 'CyopsUtilites' ? 'cyops_utilities' : undefined);
  const operation = given.text('operation');
  if (!connector || !operation) {
    report('OPERATION_MISSING', 'error', 'It names no connector and operation. Choose them, or remove the step.');
    const reason = 'The source names no connector and operation for this step.';
    return { body: { kind: 'foreign', source: source.type, reason } };
  }
  const version = given.text('version');
  const configuration = readConfiguration(given);
  return {
    body: {
      kind: 'connector',
      connector,
      ...(version !== undefined && { version }),
      operation,
      ...(configuration !== undefined && { configuration }),
      parameters: readValues(given, 'params'),
    },
  };
};

/** The sources write `''` (two quotes), an empty text or nothing for the default configuration. */
function readConfiguration(given: SourceObject): string | undefined {
  const configuration = given.text('config');
  return configuration === "''" || configuration === '""' ? undefined : configuration;
}

/** Named values; an empty list stands for none. */
export function readValues(given: SourceObject, key: string): Values {
  const values = given.peek(key);
  if (!isJsonObject(values)) return {};
  given.take(key);
  return values;
}
