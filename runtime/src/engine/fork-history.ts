import type { RunEvent, StepAddress } from '@setpiece/playbook';

type Visit = Pick<StepAddress, 'step' | 'visit'>;

/**
 * What a re-run from a step takes over of the journal that it repeats: every visit that had ended before this one began. What
 * was under way then, in other branches, is run again as a whole. When this visit is the one that failed the run, everything
 * that had ended when the run failed is taken over. Undefined: the step was never entered that often.
 */
export function historyBefore(events: readonly RunEvent[], target: Visit): RunEvent[] | undefined {
  const first = events.find((event) => isOf(event, target));
  if (!first) return undefined;
  const failedTheRun = events.some((event) => isOf(event, target) && isFailure(event));
  const until = failedTheRun ? Infinity : first.seq;
  const before = events.filter(({ seq }) => seq < until);
  const kept = new Set(before.filter(endsVisit).map(nameOf));
  kept.delete(nameOf(target));
  return before.filter((event) => (isAddressed(event) ? kept.has(nameOf(event)) : belongsToRun(event)));
}

/** The same events in another run's journal, from number 2 on: nothing in them happened again. */
export function replayed(history: readonly RunEvent[], run: string): RunEvent[] {
  return history.map((event, index) => {
    const moved = { ...event, run, seq: index + 2 };
    return moved.type === 'step.succeeded' ? { ...moved, provenance: 'replayed' } : moved;
  });
}

/** Whether the event ends a visit in a way that lets the run go on. */
function endsVisit(event: RunEvent): event is RunEvent & Visit {
  if (event.type === 'step.succeeded' || event.type === 'step.failed')
    return event.item === undefined && event.outcome !== 'fail';
  return (event.type === 'step.skipped' || event.type === 'step.dead') && event.item === undefined;
}

function isFailure(event: RunEvent): boolean {
  return event.type === 'step.failed' && event.item === undefined && event.outcome === 'fail';
}

/** Pauses, cancellations and notes belong to the old run; how it began and what was sent to it hold for the new one, too. */
function belongsToRun({ type }: RunEvent): boolean {
  return type === 'run.started' || type === 'signal.received';
}

function isAddressed(event: RunEvent): event is RunEvent & Visit {
  return 'step' in event && 'visit' in event;
}

function isOf(event: RunEvent, { step, visit }: Visit): boolean {
  return isAddressed(event) && event.step === step && event.visit === visit;
}

function nameOf({ step, visit }: Visit): string {
  return `${visit} ${step}`;
}
