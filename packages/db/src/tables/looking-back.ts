import { integer, primaryKey, sqliteTable, text } from '../drizzle.ts';

/** Runs that are being removed: only their events can be deleted, and only ended runs can stand here. */
export const pruning = sqliteTable('pruning', { run: text('run').primaryKey() });

/** Which runs refer to which blobs. Kept by a trigger on `events`. */
export const blobUses = sqliteTable(
  'blob_uses',
  { run: text('run').notNull(), sha256: text('sha256').notNull() },
  (table) => [primaryKey({ columns: [table.run, table.sha256] })],
);

/** Which row of the full-text index `run_search` speaks of which run, and up to which event. */
export const runSearchRows = sqliteTable('run_search_rows', {
  row: integer('row').primaryKey(),
  run: text('run').notNull(),
  seq: integer('seq').notNull(),
});
