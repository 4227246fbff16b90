import type { OperationFailure, RunEvent } from '@setpiece/playbook';
import type { Clock } from '../ports/clock.ts';
import type { RunSummary } from '../ports/run-summary.ts';
import type { Store } from '../ports/store.ts';

interface Host {
  readonly store: Store;
  readonly clock: Clock;
  readonly instance: string;
}

/** Lets a run that cannot go on rest and say why. Gives the events that its journal took: a damaged one takes no more, then only its row says so. */
export async function pauseRun(
  { store, clock, instance }: Host,
  { id, seq }: RunSummary,
  error: OperationFailure,
): Promise<readonly RunEvent[]> {
  const isDamaged = error.code === 'damaged_journal';
  const event: RunEvent = { run: id, seq: seq + 1, at: clock.now(), type: 'run.paused', reason: error.message };
  const events = isDamaged ? [] : [event];
  const set = { seq: seq + events.length, status: 'paused', error } as const;
  await store.commit([
    ...events.map((one) => ({ kind: 'events', events: [one] }) as const),
    { kind: 'run.update', run: id, owner: instance, expected: seq, set },
  ]);
  return events;
}

/** Ends a run that cannot be read any more. Its journal stays as it is. */
export async function abandonRun({ store, clock, instance }: Host, { id, seq, error }: RunSummary): Promise<void> {
  const set = { seq, status: 'cancelled', endedAt: clock.now(), ...(error && { error }) } as const;
  await store.commit([
    { kind: 'run.update', run: id, owner: instance, expected: seq, set },
    { kind: 'run.close', run: id },
  ]);
}
