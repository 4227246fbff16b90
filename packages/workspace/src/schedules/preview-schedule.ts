import { permit } from '../permit.ts';
import type { Context } from '../services/services.ts';
import { cronProblem, instantsOf } from './cron.ts';

/** When a cron expression is due, or what is wrong with it. */
export type SchedulePreview = { readonly instants: readonly number[] } | { readonly problem: string };

/** The next five instants, epoch milliseconds. */
export function previewSchedule(
  { actor, clock }: Context,
  { cron, timeZone }: { readonly cron: string; readonly timeZone: string },
): SchedulePreview {
  permit(actor, 'schedules.read');
  const problem = cronProblem(cron, timeZone);
  return problem === undefined ? { instants: instantsOf(cron, timeZone).next(5, clock.now()) } : { problem };
}
