import type { RunEvent } from '@setpiece/playbook';
import { DamagedJournal, stepRunsOf, type RunReader, type Store } from '@setpiece/runtime';
import type { Database } from '../database.ts';
import { preparePosition } from './places.ts';
import { summaryOf, type RunRow } from './run-row.ts';
import { waitingForPeople } from './waiting-for-people.ts';

/** What screens read of runs. */
export function createRunReader({ connection }: Database, store: Store): RunReader {
  const positioned = preparePosition(connection);
  const page = connection.prepare<Record<string, unknown>, RunRow>(
    `select * from runs
     where (@playbook is null or playbook = @playbook) and (@status is null or status = @status) and (@before is null or id < @before)
     order by id desc limit @limit`,
  );
  return {
    runs: async ({ playbook = null, status = null, before = null, limit }) =>
      page.all({ playbook, status, before, limit }).map(summaryOf).map(positioned),
    async run(id) {
      const run = await store.run(id);
      return run && positioned(run);
    },
    events: (run, after) => soundEvents(store, run, after),
    ...waitingForPeople(connection),
    async stepRuns(id) {
      const run = await store.run(id);
      return run ? stepRunsOf(await soundEvents(store, id), run.status) : [];
    },
  };
}

/** For people: of a damaged journal what stands before the damage. Why there is no more, the run's row says. */
async function soundEvents(store: Store, run: string, after = 0): Promise<RunEvent[]> {
  try {
    return await store.events(run, after);
  } catch (error) {
    if (!(error instanceof DamagedJournal)) throw error;
    const sound = error.seq - 1 - after;
    return sound > 0 ? store.events(run, after, sound) : [];
  }
}
