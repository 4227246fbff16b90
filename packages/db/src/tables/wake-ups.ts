import { integer, primaryKey, sqliteTable, text } from '../drizzle.ts';

/** Durable alarms. */
export const timers = sqliteTable(
  'timers',
  {
    run: text('run').notNull(),
    id: text('id').notNull(),
    kind: text('kind').notNull(),
    due: integer('due').notNull(),
  },
  (table) => [primaryKey({ columns: [table.run, table.id] })],
);

/** What StepRuns wait for besides the clock. `item` is -1 outside a loop. */
export const waits = sqliteTable(
  'waits',
  {
    run: text('run').notNull(),
    step: text('step').notNull(),
    visit: integer('visit').notNull(),
    item: integer('item').notNull(),
    kind: text('kind').notNull(),
    name: text('name'),
    body: text('body').notNull(),
    since: integer('since').notNull(),
  },
  (table) => [primaryKey({ columns: [table.run, table.step, table.visit, table.item] })],
);

/** Start keys that were used, with the run that each started. */
export const dedupe = sqliteTable(
  'dedupe',
  {
    scope: text('scope').notNull(),
    key: text('key').notNull(),
    run: text('run').notNull(),
    firstSeen: integer('first_seen').notNull(),
  },
  (table) => [primaryKey({ columns: [table.scope, table.key] })],
);

/** Runtimes that advance runs, and until when each is believed to live. */
export const instances = sqliteTable('instances', {
  id: text('id').primaryKey(),
  livesUntil: integer('lives_until').notNull(),
});

/** How far an ingestion has come. */
export const cursors = sqliteTable('cursors', { name: text('name').primaryKey(), value: text('value').notNull() });
