import type { StepReader } from '../step-reader.ts';
import { readValues } from './connectors.ts';

/** `ManualTask`: a task record for a person. */
export const readManualTask: StepReader = ({ arguments: given }) => {
  if (given.peek('collection') === 'tasks') given.take('collection');
  return { body: { kind: 'manual_task', fields: readValues(given, 'resource') } };
};
