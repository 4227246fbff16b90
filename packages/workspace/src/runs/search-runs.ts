import { searchRuns } from '@setpiece/db';
import type { RunMode, RunStatus } from '@setpiece/playbook';
import type { RunSummary } from '@setpiece/runtime';
import { permit } from '../permit.ts';
import { matchOf } from '../search/match-of.ts';
import type { Context } from '../services/services.ts';

/** Which runs are looked for; all that is given must hold. Times are epoch milliseconds. */
export interface SearchRuns {
  readonly playbook?: string;
  readonly status?: RunStatus | readonly RunStatus[];
  readonly mode?: RunMode;
  /** Kind of the trigger. */
  readonly trigger?: string;
  /** Words in the trigger's payload, in inputs, outputs or errors of steps; "in quotes" for a phrase. The last may be unfinished. */
  readonly text?: string;
  /** IRI or uuid of a record that was given to the run, or that it touched. */
  readonly record?: string;
  /** Started at or after. */
  readonly since?: number;
  /** Started before. */
  readonly until?: number;
  readonly errorCode?: string;
  /** Took longer than so many milliseconds; a run that goes on, until now. */
  readonly longerThan?: number;
  /** Has ended and took less than so many milliseconds. */
  readonly shorterThan?: number;
  /** @default 100 */
  readonly limit?: number;
  /** Only runs that started before this run, for paging. */
  readonly before?: string;
}

/** The runs that were found, the newest first. */
export interface FoundRuns {
  readonly runs: readonly RunSummary[];
  /** Whether the words of some runs are not in the index yet, so that they may be missing. */
  readonly isIndexing: boolean;
}

/** How long a search waits for the index to catch up, in milliseconds. */
const patience = 250;

export async function findRuns(context: Context, search: SearchRuns = {}): Promise<FoundRuns> {
  permit(context.actor, 'runs.read');
  const { status, text, record, limit = 100, longerThan, shorterThan, ...rest } = search;
  const match = matchOf(text, record);
  const isComplete = match === undefined || (await context.search.catchUp(patience));
  const statuses = status === undefined ? undefined : typeof status === 'string' ? [status] : status;
  const took = { longerThan, shorterThan, now: context.clock.now() };
  const runs = searchRuns(context.database, { ...rest, took, statuses, match, limit });
  return { runs, isIndexing: !isComplete };
}
