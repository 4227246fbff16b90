import { integer, sqliteTable, text } from '../drizzle.ts';

/** Published playbooks that start when records of a module change. Kept by a trigger on `playbook_versions`. */
export const recordTriggers = sqliteTable('record_triggers', {
  playbook: text('playbook').primaryKey(),
  version: text('version').notNull(),
  module: text('module').notNull(),
  kind: text('kind').notNull(),
});

/** Changes of records that such playbooks have still to hear of, written with the record. */
export const recordChanges = sqliteTable('record_changes', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  playbook: text('playbook').notNull(),
  version: text('version').notNull(),
  kind: text('kind').notNull(),
  before: text('before'),
  after: text('after'),
  at: integer('at').notNull(),
  causeRun: text('cause_run'),
  causeRoot: text('cause_root'),
  causeDepth: integer('cause_depth').notNull(),
});
