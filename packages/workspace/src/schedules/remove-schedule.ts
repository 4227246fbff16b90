import { removeSchedule as remove } from '@setpiece/db';
import { RefusedError } from '../errors/refused-error.ts';
import { permit } from '../permit.ts';
import type { Context } from '../services/services.ts';
import { scheduleOf } from './schedule-of.ts';

/** Removes a schedule. Runs that it started go on. */
export async function removeSchedule(context: Context, { id }: { readonly id: string }): Promise<void> {
  permit(context.actor, 'schedules.write');
  const { fromTrigger, name } = scheduleOf(context, id);
  if (fromTrigger)
    throw new RefusedError(
      `"${name}" belongs to the schedule trigger of its playbook. Switch it off, or give the playbook another trigger and publish.`,
    );
  await remove(context.database, id);
}
