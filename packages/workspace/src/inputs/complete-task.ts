import { recordOfIri } from '@setpiece/db';
import { isTaskDone, picklistItem, taskCompleted } from '@setpiece/records';
import { NotFoundError } from '../errors/not-found-error.ts';
import { RefusedError } from '../errors/refused-error.ts';
import { permit } from '../permit.ts';
import type { Context } from '../services/services.ts';
import { titleOf } from './name-of.ts';

/** Sets a task to Completed. The run that waits for it goes on. */
export async function completeTask(context: Context, { record }: { readonly record: string }): Promise<void> {
  permit(context.actor, 'inputs.answer');
  const task = recordOfIri(context.database, record);
  if (!task || record.split('/')[3] !== 'tasks') throw new NotFoundError('task', record);
  if (isTaskDone(task)) throw new RefusedError(`Task "${titleOf(task)}" is completed already.`);
  const completedOnDate = context.clock.now() / 1000;
  const status = picklistItem(context.catalog.get().picklists, 'TaskStatus', taskCompleted.value) ?? taskCompleted.iri;
  await context.platform.updateRecord(record, { status, completedOnDate });
}
