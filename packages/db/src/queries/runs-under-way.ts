import { count, sql } from '../drizzle.ts';
import type { Database } from '../database.ts';
import { runs } from '../tables/runs.ts';
import { oncePerDatabase } from './once-per-database.ts';

const underWay = oncePerDatabase(({ drizzle }) => {
  // Written out as the index `runs_under_way` has it, so that its cost does not grow with the runs that have ended.
  const where = sql`${runs.playbook} = ${sql.placeholder('playbook')} and ${runs.status} in ('queued', 'running')`;
  return drizzle.select({ total: count() }).from(runs).where(where).prepare();
});

/** How many runs of a playbook are queued or running. Those that wait for something are not counted. */
export function runsUnderWay(database: Database, playbook: string): number {
  return underWay(database).get({ playbook })?.total ?? 0;
}
