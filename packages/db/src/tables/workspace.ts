import type { ConnectorManifest } from '@setpiece/connector-kit';
import type { Value, Values } from '@setpiece/playbook';
import { integer, primaryKey, sqliteTable, text } from '../drizzle.ts';

/** Global variables: `globalVars.<name>`. */
export const macros = sqliteTable('macros', {
  name: text('name').primaryKey(),
  value: text('value').notNull(),
  modifiedAt: integer('modified_at').notNull(),
});

/** Accounts and servers of connectors. `sealed` is encrypted by the workspace; the database never sees the values. */
export const configurations = sqliteTable('configurations', {
  id: text('id').primaryKey(),
  connector: text('connector').notNull(),
  name: text('name').notNull(),
  isDefault: integer('is_default', { mode: 'boolean' }).notNull(),
  sealed: text('sealed').notNull(),
  createdAt: integer('created_at').notNull(),
  modifiedAt: integer('modified_at').notNull(),
  /** Calls at once, and calls a minute; null: any number. */
  maxConcurrent: integer('max_concurrent'),
  ratePerMinute: integer('rate_per_minute'),
});

/** Installed connector packages. */
export const connectors = sqliteTable(
  'connectors',
  {
    name: text('name').notNull(),
    version: text('version').notNull(),
    manifest: text('manifest', { mode: 'json' }).$type<ConnectorManifest>().notNull(),
    installedAt: integer('installed_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.name, table.version] })],
);

export const schedules = sqliteTable('schedules', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  playbook: text('playbook').notNull(),
  cron: text('cron').notNull(),
  timeZone: text('time_zone').notNull(),
  input: text('input', { mode: 'json' }).$type<Values>(),
  oneActive: integer('one_active', { mode: 'boolean' }).notNull(),
  active: integer('active', { mode: 'boolean' }).notNull(),
  createdAt: integer('created_at').notNull(),
  /** What becomes of instants that nobody was awake for. */
  missed: text('missed').$type<'run_once' | 'skip'>().notNull().default('run_once'),
  /** Made by the schedule trigger of its playbook, and kept like it. */
  fromTrigger: integer('from_trigger', { mode: 'boolean' }).notNull().default(false),
  nextDue: integer('next_due'),
  lastInstant: integer('last_instant'),
  lastRun: text('last_run'),
  lastOutcome: text('last_outcome'),
});

export const settings = sqliteTable('settings', {
  name: text('name').primaryKey(),
  value: text('value', { mode: 'json' }).$type<Value>().notNull(),
});

/** Texts encrypted by the workspace. */
export const secrets = sqliteTable('secrets', {
  name: text('name').primaryKey(),
  sealed: text('sealed').notNull(),
  modifiedAt: integer('modified_at').notNull(),
});
