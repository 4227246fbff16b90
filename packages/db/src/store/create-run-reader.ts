import { stepRunsOf, type RunReader, type Store } from '@setpiece/runtime';
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
    events: (run, after) => store.events(run, after),
    ...waitingForPeople(connection),
    async stepRuns(id) {
      const run = await store.run(id);
      return run ? stepRunsOf(await store.events(id), run.status) : [];
    },
  };
}
