import type { OperationFailure, RunMode, RunStatus, Values, WaitingFor } from '@setpiece/playbook';
import { integer, sqliteTable, text } from '../drizzle.ts';

/** One line a run: where it stands. Its journal is the truth. */
export const runs = sqliteTable('runs', {
  id: text('id').primaryKey(),
  playbook: text('playbook').notNull(),
  playbookName: text('playbook_name').notNull(),
  version: text('version').notNull(),
  mode: text('mode').$type<RunMode>().notNull(),
  status: text('status').$type<RunStatus>().notNull(),
  waitingFor: text('waiting_for', { mode: 'json' }).$type<WaitingFor>(),
  triggerKind: text('trigger_kind').notNull(),
  triggerBy: text('trigger_by'),
  seq: integer('seq').notNull(),
  owner: text('owner'),
  /** Boots that took it over since it last moved. */
  recoveries: integer('recoveries').notNull().default(0),
  parentRun: text('parent_run'),
  parentStep: text('parent_step'),
  parentVisit: integer('parent_visit'),
  parentItem: integer('parent_item'),
  parentAsync: integer('parent_async'),
  startedAt: integer('started_at').notNull(),
  endedAt: integer('ended_at'),
  error: text('error', { mode: 'json' }).$type<OperationFailure>(),
  outputs: text('outputs', { mode: 'json' }).$type<Values>(),
  /** The run that this one repeats, and from which visit of which step. */
  forkRun: text('fork_run'),
  forkStep: text('fork_step'),
  forkVisit: integer('fork_visit'),
  /** Of a run whose playbook bounds its concurrency. */
  place: text('place').$type<'held' | 'waiting'>(),
  /** The run that wrote the record whose change started this one, the first of that chain, and how long the chain is. */
  causeRun: text('cause_run'),
  causeRoot: text('cause_root'),
  causeDepth: integer('cause_depth'),
  /** Equal starts that were answered with this run. */
  suppressed: integer('suppressed').notNull().default(0),
});
