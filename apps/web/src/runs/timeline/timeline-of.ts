import type { OperationFailure } from '@setpiece/playbook';
import type { StepRun } from '../../api/app-router.ts';

/** The address of a StepRun in its run as one text. */
export function stepRunKey({ step, visit, item }: Pick<StepRun, 'step' | 'visit' | 'item'>): string {
  return `${step}/${visit}/${item ?? ''}`;
}

/** StepRuns in the order in which they began; what never began is left out, a loop stands right above its items. */
export function timelineOf(steps: readonly StepRun[]): StepRun[] {
  const begun = steps.filter(({ status }) => status !== 'dead' && status !== 'pending');
  const visits = [...Map.groupBy(begun, ({ step, visit }) => `${step}/${visit}`).values()];
  const start = (visit: readonly StepRun[]) =>
    Math.min(...visit.map((stepRun) => spanOf(stepRun).startedAt ?? Infinity));
  return visits
    .map((visit) => ({ visit, start: start(visit) }))
    .toSorted((a, b) => order(a.start, b.start))
    .flatMap(({ visit }) => visit.toSorted((a, b) => (a.item ?? -1) - (b.item ?? -1)));
}

/**
 * When a StepRun began and ended, epoch milliseconds; without an end it goes on, without a start it took no time.
 * What a run left open ended with it, at `runEnd`.
 */
export function spanOf(stepRun: StepRun, runEnd?: number): { startedAt?: number; endedAt?: number } {
  const { attempts } = stepRun;
  return {
    startedAt: stepRun.startedAt ?? attempts[0]?.startedAt,
    endedAt: stepRun.endedAt ?? attempts.at(-1)?.endedAt ?? runEnd,
  };
}

/** Why it failed: its own error, else that of its last attempt. */
export function errorOf({ error, attempts }: StepRun): OperationFailure | undefined {
  return error ?? attempts.at(-1)?.error;
}

/** Two instants that never came are equal, so that the order given stays. */
function order(a: number, b: number): number {
  return a === b ? 0 : a - b;
}
