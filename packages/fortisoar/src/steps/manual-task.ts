import type { StepReader } from '../step-reader.ts';
import { readValues } from './connectors.ts';

/** `ManualTask`: a task record for a person. There the playbook waits until the task is completed: what follows reads it as done. */
export const readManualTask: StepReader = ({ arguments: given }) => {
  if (given.peek('collection') === 'tasks') given.take('collection');
  return { body: { kind: 'manual_task', fields: readValues(given, 'resource'), wait: true } };
};
