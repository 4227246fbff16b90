import { isFinal, type RunEvent, type RunEventBody } from '@setpiece/playbook';
import type { Clock } from '../ports/clock.ts';
import { StaleRun } from '../ports/stale-run.ts';
import type { Store } from '../ports/store.ts';
import type { Engine } from './engine.ts';

/** What the journal takes even when the run has ended. */
export type Note = RunEventBody<'trigger.suppressed'> | RunEventBody<'result.ignored'>;

const mostLooks = 100;

/** Notes in a run's journal something that changes nothing any more. Gives the events that the caller has to tell of. */
export async function noteAfterwards(
  engine: Engine,
  store: Store,
  clock: Clock,
  instance: string,
  run: string,
  note: Note,
): Promise<readonly RunEvent[]> {
  let looks = 0;
  for (;;) {
    if (await engine.deliver(run, (live) => void live.append(note))) return [];
    const summary = await store.run(run);
    if (!summary) return [];
    if (!isFinal(summary.status)) {
      // Its end is being written just now.
      if (++looks > mostLooks) return [];
      await new Promise((resolve) => setImmediate(resolve));
      continue;
    }
    const event = { run, seq: summary.seq + 1, at: clock.now(), ...note } as RunEvent;
    const set = { seq: event.seq, status: summary.status };
    try {
      await store.commit([
        { kind: 'run.update', run, owner: instance, expected: summary.seq, set },
        { kind: 'events', events: [event] },
      ]);
      return [event];
    } catch (error) {
      // Another note was quicker: this one comes behind it.
      if (!(error instanceof StaleRun)) throw error;
    }
  }
}
