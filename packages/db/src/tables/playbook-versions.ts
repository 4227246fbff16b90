import { integer, sqliteTable, text } from '../drizzle.ts';

/** A frozen playbook with its machine. `number` is absent for the unnamed versions of test runs. Never changed. */
export const playbookVersions = sqliteTable('playbook_versions', {
  id: text('id').primaryKey(),
  playbook: text('playbook').notNull(),
  number: integer('number'),
  /** The playbook file, byte for byte. */
  text: text('text').notNull(),
  machine: text('machine').notNull(),
  /** Of text and machine together. */
  sha256: text('sha256').notNull(),
  machineFormat: integer('machine_format').notNull(),
  createdAt: integer('created_at').notNull(),
  createdBy: text('created_by'),
});
