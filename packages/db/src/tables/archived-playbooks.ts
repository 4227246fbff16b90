import type { Playbook } from '@setpiece/playbook';
import { integer, sqliteTable, text } from '../drizzle.ts';

/** Drafts of removed playbooks. One id may have been removed, imported again and removed again. */
export const archivedPlaybooks = sqliteTable('archived_playbooks', {
  archive: integer('archive').primaryKey(),
  id: text('id').notNull(),
  name: text('name').notNull(),
  draft: text('draft', { mode: 'json' }).$type<Playbook>().notNull(),
  revision: integer('revision').notNull(),
  archivedAt: integer('archived_at').notNull(),
  archivedBy: text('archived_by'),
});
