import { playbookDraft, switchSchedule as change } from '@setpiece/db';
import { RefusedError } from '../errors/refused-error.ts';
import { permit } from '../permit.ts';
import type { Context } from '../services/services.ts';
import { cronProblem } from './cron.ts';
import { scheduleOf } from './schedule-of.ts';

/** Switches a schedule on or off. Switched on, it begins with the next instant. */
export async function switchSchedule(
  context: Context,
  { id, active }: { readonly id: string; readonly active: boolean },
): Promise<{ active: boolean }> {
  permit(context.actor, 'schedules.write');
  const schedule = scheduleOf(context, id);
  const problem = active ? whyNot(context, schedule) : undefined;
  if (problem !== undefined) throw new RefusedError(problem);
  await change(context.database, id, active);
  await context.triggers.schedules.look();
  return { active };
}

/** Imported schedules were never checked. */
function whyNot({ database }: Context, schedule: ReturnType<typeof scheduleOf>): string | undefined {
  if (!playbookDraft(database, schedule.playbook))
    return `Schedule "${schedule.name}" is of playbook "${schedule.playbook}", which is not here. Choose another one.`;
  return cronProblem(schedule.cron, schedule.timeZone);
}
