import type { Playbook, TriggerKind } from '@setpiece/playbook';
import { integer, sqliteTable, text } from '../drizzle.ts';

/** How many diagnostics the draft has. */
export interface Problems {
  readonly errors: number;
  readonly warnings: number;
}

/** A playbook of the workspace: its draft, and whether its triggers act. */
export const playbooks = sqliteTable('playbooks', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  collection: text('collection'),
  draft: text('draft', { mode: 'json' }).$type<Playbook>().notNull(),
  /** Counts the saves, from 1. */
  revision: integer('revision').notNull(),
  active: integer('active', { mode: 'boolean' }).notNull(),
  /** Name that references of imported playbooks use. */
  iri: text('iri').unique(),
  steps: integer('steps').notNull(),
  triggerKind: text('trigger_kind').$type<TriggerKind>().notNull(),
  problems: text('problems', { mode: 'json' }).$type<Problems>().notNull(),
  webhookToken: text('webhook_token'),
  createdAt: integer('created_at').notNull(),
  modifiedAt: integer('modified_at').notNull(),
  modifiedBy: text('modified_by'),
});
