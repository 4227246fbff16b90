import { integer, sqliteTable, text } from '../drizzle.ts';

/** Folders of playbooks. */
export const collections = sqliteTable('collections', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  description: text('description'),
  createdAt: integer('created_at').notNull(),
});
