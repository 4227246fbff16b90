import type { RunMode, RunStatus } from '@setpiece/playbook';
import type { RunSummary } from '@setpiece/runtime';
import type { Database } from '../database.ts';
import { preparePosition } from '../store/places.ts';
import { summaryOf, type RunRow } from '../store/run-row.ts';

/** Which runs are looked for. All that is given must hold. Times are epoch milliseconds. */
export interface RunSearch {
  readonly playbook?: string;
  readonly statuses?: readonly RunStatus[];
  readonly mode?: RunMode;
  /** Kind of the trigger. */
  readonly trigger?: string;
  /** Started at or after. */
  readonly since?: number;
  /** Started before. */
  readonly until?: number;
  /** How long it took, in milliseconds. A run that goes on has taken the time until `now`, and is shorter than nothing yet. */
  readonly took?: { readonly longerThan?: number; readonly shorterThan?: number; readonly now: number };
  /** Code of the error that the run failed with. */
  readonly errorCode?: string;
  /** Expression of the full-text index over what went into and came out of the runs. */
  readonly match?: string;
  /** Whether runs that other runs started are left out. */
  readonly topLevel?: boolean;
  /** Whether runs that were run again are left out. */
  readonly notRepeated?: boolean;
  readonly limit: number;
  /** Only runs before this one, for paging. */
  readonly before?: string;
}

/** The runs that were looked for, the newest first. */
export function searchRuns({ connection }: Database, search: RunSearch): RunSummary[] {
  const { where, values } = conditions(search);
  const statement = connection.prepare<unknown[], RunRow>(
    `select runs.* from runs where ${where} order by runs.id desc limit ?`,
  );
  return statement
    .all(...values, search.limit)
    .map(summaryOf)
    .map(preparePosition(connection));
}

/** How many there are, at most `limit`. */
export function countRuns({ connection }: Database, search: RunSearch): number {
  const { where, values } = conditions(search);
  const statement = connection.prepare(`select count(*) from (select 1 from runs where ${where} limit ?)`).pluck();
  return statement.get(...values, search.limit) as number;
}

/** Runs that repeat a run, the newest first. */
export function runsThatRepeat({ connection }: Database, run: string): RunSummary[] {
  return connection
    .prepare<[string], RunRow>('select * from runs where fork_run = ? order by id desc limit 100')
    .all(run)
    .map(summaryOf);
}

function conditions(search: RunSearch): { where: string; values: unknown[] } {
  const { statuses, took } = search;
  const parts: readonly (readonly [string, readonly unknown[] | undefined])[] = [
    ['playbook = ?', given(search.playbook)],
    [`status in (${(statuses ?? []).map(() => '?').join(', ')})`, statuses?.length ? statuses : undefined],
    ['mode = ?', given(search.mode)],
    ['trigger_kind = ?', given(search.trigger)],
    ['started_at >= ?', given(search.since)],
    ['started_at < ?', given(search.until)],
    [
      'coalesce(ended_at, ?) - started_at > ?',
      took?.longerThan === undefined ? undefined : [took.now, took.longerThan],
    ],
    ['ended_at - started_at < ?', given(took?.shorterThan)],
    [`json_extract(error, '$.code') = ?`, given(search.errorCode)],
    [
      `id in (select run from run_search_rows where row in (select rowid from run_search where run_search match ?))`,
      given(search.match),
    ],
    ['parent_run is null', search.topLevel ? [] : undefined],
    ['not exists (select 1 from runs repeats where repeats.fork_run = runs.id)', search.notRepeated ? [] : undefined],
    ['id < ?', given(search.before)],
  ];
  const used = parts.filter(([, values]) => values !== undefined);
  return {
    where: used.map(([sql]) => sql).join(' and ') || 'true',
    values: used.flatMap(([, values]) => values ?? []),
  };
}

function given(value: unknown): readonly unknown[] | undefined {
  return value === undefined ? undefined : [value];
}
