import type { Module, Picklist, Value } from '@setpiece/playbook';
import { integer, sqliteTable, text } from '../drizzle.ts';

export const modules = sqliteTable('modules', {
  name: text('name').primaryKey(),
  body: text('body', { mode: 'json' }).$type<Module>().notNull(),
  builtIn: integer('built_in', { mode: 'boolean' }).notNull(),
});

export const picklists = sqliteTable('picklists', {
  name: text('name').primaryKey(),
  body: text('body', { mode: 'json' }).$type<Picklist>().notNull(),
  builtIn: integer('built_in', { mode: 'boolean' }).notNull(),
});

/** Records of all modules. `key` is the text of the values of the module's unique key. */
export const records = sqliteTable('records', {
  id: integer('id').primaryKey(),
  uuid: text('uuid').notNull().unique(),
  module: text('module').notNull(),
  key: text('key'),
  fields: text('fields', { mode: 'json' }).$type<Record<string, Value>>().notNull(),
  createdAt: integer('created_at').notNull(),
  modifiedAt: integer('modified_at').notNull(),
  revision: integer('revision').notNull(),
});
