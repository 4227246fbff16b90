import { noteSchedule } from '@setpiece/db';
import { isFinal } from '@setpiece/playbook';
import { RefusedError } from '../errors/refused-error.ts';
import { permit } from '../permit.ts';
import { draftOf } from '../playbooks/draft-of.ts';
import type { Context } from '../services/services.ts';
import { scheduleOf } from './schedule-of.ts';

/** Starts a run with the schedule's input at once; its instants are not touched. */
export async function runScheduleNow(context: Context, { id }: { readonly id: string }): Promise<{ run: string }> {
  permit(context.actor, 'runs.start');
  const { name, playbook, input, oneActive, lastRun } = scheduleOf(context, id);
  const draft = draftOf(context, playbook);
  const open = oneActive && lastRun !== undefined ? await context.reader.run(lastRun) : undefined;
  if (open && !isFinal(open.status))
    throw new RefusedError(
      `Schedule "${name}" allows one run at a time, and run ${open.id} is open. Wait, or cancel it.`,
    );
  const version = await context.playbooks.published(draft.id);
  if (!version) throw new RefusedError(`"${draft.playbook.name}" has no published version. Publish it first.`);
  const { run } = await context.runtime.start({
    version,
    mode: 'live',
    trigger: { kind: 'schedule', by: context.actor.name },
    user: context.actor.name,
    input: { params: input ?? {} },
  });
  const instant = context.clock.now();
  await noteSchedule(context.database, id, { lastRun: run, lastOutcome: { kind: 'started', instant, run } });
  return { run };
}
