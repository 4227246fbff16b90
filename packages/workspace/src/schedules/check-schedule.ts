import type { Diagnostic, Playbook } from '@setpiece/playbook';
import { cronProblem } from './cron.ts';

/** Whether the schedule that a playbook's trigger proposes can ever be due. */
export function checkSchedule({ id, trigger }: Playbook): Diagnostic[] {
  if (trigger.kind !== 'schedule') return [];
  const message = cronProblem(trigger.cron, trigger.timeZone ?? 'UTC');
  if (message === undefined) return [];
  return [{ code: 'INVALID_CRON', severity: 'error', message, at: { playbook: id, step: trigger.id, path: 'cron' } }];
}
