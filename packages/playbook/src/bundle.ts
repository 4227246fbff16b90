import { z } from 'zod';
import { Module } from './module.ts';
import { Picklist } from './picklist.ts';
import { Playbook } from './playbook.ts';
import { Requirement } from './requirement.ts';
import { Values } from './value.ts';

/** When a playbook runs by the clock. Data of the workspace, and of bundles. */
export const Schedule = z.strictObject({
  id: z.string().min(1),
  name: z.string(),
  playbook: z.string().min(1),
  cron: z.string(),
  timeZone: z.string().default('UTC'),
  input: Values.optional(),
  /** Limit execution to one active instance: an instant is skipped while a run of it is open. */
  oneActive: z.boolean().optional(),
  /** What becomes of instants for which the server was not there: one run makes up for all of them, or none. @default run_once */
  missed: z.enum(['run_once', 'skip']).optional(),
});
export type Schedule = z.infer<typeof Schedule>;

/** A folder of playbooks. */
export const Collection = z.strictObject({
  id: z.string().min(1),
  name: z.string(),
  description: z.string().optional(),
});
export type Collection = z.infer<typeof Collection>;

/** A `*.playbooks.json` file: a collection with what it needs. */
export const Bundle = z.strictObject({
  format: z.literal('setpiece/bundle'),
  version: z.literal(1),
  collection: Collection.optional(),
  playbooks: z.array(Playbook),
  schedules: z.array(Schedule).optional(),
  modules: z.array(Module).optional(),
  picklists: z.array(Picklist).optional(),
  requires: z.array(Requirement).optional(),
});
export type Bundle = z.infer<typeof Bundle>;
