import type { Value } from '@setpiece/playbook';
import { taskStatus } from './picklists/task-status.ts';
import { sameValue } from './same-value.ts';

/** The item of TaskStatus that says that a task is done. */
export const taskCompleted = taskStatus.items.find(({ value }) => value === 'Completed')!;

/** Whether a task's status is Completed, given as an item, its IRI or its name. */
export function isTaskDone({ status = null }: { readonly status?: Value }): boolean {
  return sameValue(status, taskCompleted.iri) || sameValue(status, taskCompleted.value);
}
