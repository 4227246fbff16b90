import type { OperationFailure } from '@setpiece/playbook';
import type { StepRun } from '../../api/app-router.ts';

/** The address of a StepRun in its run as one text. */
export function stepRunKey({ step, visit, item }: Pick<StepRun, 'step' | 'visit' | 'item'>): string {
  return `${step}/${visit}/${item ?? ''}`;
}

/** StepRuns in the order in which they began; what never began is left out, a loop stands above its items. */
export function timelineOf(steps: readonly StepRun[]): StepRun[] {
  const begun = steps.filter(({ status }) => status !== 'dead' && status !== 'pending');
  const starts = new Map<string, number>();
  for (const stepRun of begun) {
    const visit = `${stepRun.step}/${stepRun.visit}`;
    starts.set(visit, Math.min(starts.get(visit) ?? Infinity, spanOf(stepRun).startedAt ?? Infinity));
  }
  const visitStart = ({ step, visit }: StepRun) => starts.get(`${step}/${visit}`) ?? Infinity;
  return begun.toSorted((a, b) => order(visitStart(a), visitStart(b)) || (a.item ?? -1) - (b.item ?? -1));
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
