import { countRuns, runsThatRepeat, searchRuns, type RunSearch } from '@setpiece/db';
import type { RunEvent } from '@setpiece/playbook';
import { LineFull, type RunSummary } from '@setpiece/runtime';
import { RefusedError } from '../errors/refused-error.ts';
import { permit } from '../permit.ts';
import type { Context } from '../services/services.ts';
import { repeat, type RerunVersion } from './rerun-run.ts';
import { runOf } from './run-of.ts';

/** Which failed runs are to be run again. Runs that others started are left to those; what was run again already is left out. */
export interface RerunFailed {
  /** Exactly these runs. Absent: all that fit the rest. */
  readonly runs?: readonly string[];
  readonly playbook?: string;
  /** @default both */
  readonly mode?: 'live' | 'test';
  /** Started at or after, epoch milliseconds. */
  readonly since?: number;
  readonly until?: number;
  /** Only runs that failed with this error. */
  readonly errorCode?: string;
  /** Took more, and less, than so many milliseconds. */
  readonly longerThan?: number;
  readonly shorterThan?: number;
  /** From the step that failed, or from the beginning. @default 'failure' */
  readonly from?: 'failure' | 'start';
  /** @default 'same' */
  readonly version?: RerunVersion;
  /** At most so many: the newest, of which the oldest begins. @default 100 */
  readonly limit?: number;
}

/** What a bulk re-run would do. */
export interface RerunPlan {
  /** How many fit; more than `runs` when the limit cuts them off. */
  readonly total: number;
  readonly runs: readonly RunSummary[];
  /** Chosen runs that cannot be run again in bulk, with the reason. */
  readonly refused: readonly RerunRefused[];
}

export interface RerunRefused {
  readonly run: string;
  readonly reason: string;
}

/** What a bulk re-run did. */
export interface RerunResult {
  readonly started: readonly { readonly run: string; readonly again: string }[];
  readonly refused: readonly RerunRefused[];
}

const most = 1000;

/** Says which runs a bulk re-run would take, and changes nothing. */
export async function planRerunFailed(context: Context, wanted: RerunFailed): Promise<RerunPlan> {
  permit(context.actor, 'runs.read');
  const limit = Math.min(wanted.limit ?? 100, most);
  if (wanted.runs) return planOf(context, wanted.runs.slice(0, limit), wanted.runs.length);
  const search: RunSearch = { ...criteria(wanted, context.clock.now()), limit };
  const runs = searchRuns(context.database, search);
  return { total: countRuns(context.database, { ...search, limit: 100_000 }), runs, refused: [] };
}

/** Runs failed runs again, each at most once ever: a second request finds them repeated already. */
export async function rerunFailed(context: Context, wanted: RerunFailed): Promise<RerunResult> {
  permit(context.actor, 'runs.start');
  const plan = await planRerunFailed(context, wanted);
  const started: { run: string; again: string }[] = [];
  const refused: RerunRefused[] = [...plan.refused];
  for (const run of plan.runs.toReversed()) {
    try {
      const again = await rerunOne(context, run, wanted);
      started.push({ run: run.id, again });
    } catch (error) {
      if (!(error instanceof RefusedError) && !(error instanceof LineFull)) throw error;
      refused.push({ run: run.id, reason: error.message });
    }
  }
  return { started, refused };
}

async function rerunOne(context: Context, run: RunSummary, { from = 'failure', version = 'same' }: RerunFailed) {
  const events = await context.reader.events(run.id);
  const place = from === 'start' ? {} : placeOfFailure(run, events);
  const { run: again } = await repeat(context, run, events, { run: run.id, version, key: 'bulk', ...place });
  return again;
}

/** Nothing that took effect is repeated unasked: a run that failed outside of a step, but after some, is left to a person. */
function placeOfFailure(run: RunSummary, events: readonly RunEvent[]): { step?: string; visit?: number } {
  const failed = events.findLast(
    (event): event is RunEvent<'step.failed'> =>
      event.type === 'step.failed' && event.item === undefined && event.outcome === 'fail',
  );
  if (failed) return { step: failed.step, visit: failed.visit };
  if (!events.some(begins)) return {};
  throw new RefusedError(
    `It did not fail in a step (${run.error?.message ?? run.status}). Choose a step to run it again from.`,
  );
}

function begins(event: RunEvent): boolean {
  return event.type === 'step.started' || (event.type === 'step.succeeded' && event.inputs !== undefined);
}

function criteria(
  { playbook, mode, since, until, errorCode, longerThan, shorterThan }: RerunFailed,
  now: number,
): Omit<RunSearch, 'limit'> {
  const took = { longerThan, shorterThan, now };
  return { playbook, mode, since, until, errorCode, took, statuses: ['failed'], topLevel: true, notRepeated: true };
}

async function planOf(context: Context, ids: readonly string[], total: number): Promise<RerunPlan> {
  const runs: RunSummary[] = [];
  const refused: RerunRefused[] = [];
  for (const id of [...new Set(ids)].toSorted().toReversed()) {
    const run = await runOf(context, id);
    const reason = reasonAgainst(context, run);
    if (reason === undefined) runs.push(run);
    else refused.push({ run: id, reason });
  }
  return { total, runs, refused };
}

function reasonAgainst({ database }: Context, run: RunSummary): string | undefined {
  if (run.status !== 'failed') return `It is ${run.status}, not failed.`;
  if (run.parent) return `Run ${run.parent.run} started it. Run that one again.`;
  const [repeat] = runsThatRepeat(database, run.id);
  return repeat && `It was run again already, as run ${repeat.id}.`;
}
