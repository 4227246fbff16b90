import { integer, sqliteTable, text } from '../drizzle.ts';

/** Single-use links to manual inputs, by the hash of their token. `item` is -1 outside a loop. */
export const answerLinks = sqliteTable('answer_links', {
  hash: text('hash').primaryKey(),
  run: text('run').notNull(),
  step: text('step').notNull(),
  visit: integer('visit').notNull(),
  item: integer('item').notNull(),
  recipient: text('recipient'),
  createdAt: integer('created_at').notNull(),
  createdBy: text('created_by'),
  expiresAt: integer('expires_at').notNull(),
  usedAt: integer('used_at'),
});
