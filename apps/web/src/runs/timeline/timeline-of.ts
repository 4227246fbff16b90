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
    starts.set(visit, Math.min(starts.get(visit) ?? Infinity, startOf(stepRun) ?? Infinity));
  }
  const visitStart = ({ step, visit }: StepRun) => starts.get(`${step}/${visit}`) ?? Infinity;
  return begun.toSorted((a, b) => order(visitStart(a), visitStart(b)) || (a.item ?? -1) - (b.item ?? -1));
}

/** When the first attempt of a StepRun began, epoch milliseconds. */
export function startOf({ attempts }: StepRun): number | undefined {
  return attempts[0]?.startedAt;
}

/** When the last attempt ended; absent while it goes on. */
export function endOf({ attempts }: StepRun): number | undefined {
  return attempts.at(-1)?.endedAt;
}

/** Two instants that never came are equal, so that the order given stays. */
function order(a: number, b: number): number {
  return a === b ? 0 : a - b;
}
