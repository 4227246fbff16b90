import type { RunEvent, RunEventType } from '@setpiece/playbook';

const progress: ReadonlySet<RunEventType> = new Set([
  'run.started',
  'run.resumed',
  'step.succeeded',
  'step.failed',
  'step.skipped',
  'step.retry_scheduled',
  'loop.closed',
  'wait.opened',
  'wait.closed',
  'child.ended',
  'run.succeeded',
  'run.failed',
  'run.cancelled',
]);

/** Whether a run got further with these events. Beginning an attempt again is not getting further. */
export function isProgress(events: readonly RunEvent[]): boolean {
  return events.some(({ type }) => progress.has(type));
}
