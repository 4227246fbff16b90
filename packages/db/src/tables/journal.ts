import type { RunEventType } from '@setpiece/playbook';
import { blob, integer, primaryKey, sqliteTable, text } from '../drizzle.ts';

/** The journal. `refs` names the fields that stand in `blobs`. Append-only. */
export const events = sqliteTable(
  'events',
  {
    run: text('run').notNull(),
    seq: integer('seq').notNull(),
    at: integer('at').notNull(),
    type: text('type').$type<RunEventType>().notNull(),
    body: text('body').notNull(),
    refs: text('refs'),
    /** Of this event and the hash before it. */
    hash: blob('hash', { mode: 'buffer' }),
  },
  (table) => [primaryKey({ columns: [table.run, table.seq] })],
);

/** Values over 32 KB by their hash. */
export const blobs = sqliteTable('blobs', {
  sha256: text('sha256').primaryKey(),
  size: integer('size').notNull(),
  text: text('text').notNull(),
});

/** The fold of a run's journal up to `seq`: a cache. */
export const snapshots = sqliteTable('snapshots', {
  run: text('run').primaryKey(),
  seq: integer('seq').notNull(),
  body: text('body').notNull(),
  sha256: text('sha256').notNull(),
});

/** Tries of steps whose effect is outside the database. */
export const attempts = sqliteTable(
  'attempts',
  {
    run: text('run').notNull(),
    key: text('key').notNull(),
    attempt: integer('attempt').notNull(),
    step: text('step').notNull(),
    visit: integer('visit').notNull(),
    item: integer('item'),
    poll: integer('poll'),
    status: text('status').$type<'running' | 'succeeded' | 'failed' | 'in_doubt' | 'cancelled'>().notNull(),
    startedAt: integer('started_at').notNull(),
    endedAt: integer('ended_at'),
  },
  (table) => [primaryKey({ columns: [table.run, table.key, table.attempt] })],
);
