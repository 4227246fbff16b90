import { z } from 'zod';
import { Duration } from './duration.ts';
import { FormField } from './form-field.ts';
import { Group, Layout, Note } from './layout.ts';
import { Requirement } from './requirement.ts';
import { Route } from './route.ts';
import { PlaybookTest, Sample } from './sample.ts';
import { Origin } from './step-common.ts';
import { Step } from './step.ts';
import { Trigger } from './trigger.ts';
import { Assignment } from './value.ts';

/** The newest version of the file format that this code reads and writes. */
export const playbookFormatVersion = 1;

/** How dynamic values behave: strict, or as FortiSOAR renders them. */
export const ValuesMode = z.enum(['setpiece', 'fortisoar']);
export type ValuesMode = z.infer<typeof ValuesMode>;

/** One automation: a trigger and steps joined by routes. The shape of a `*.playbook.json` file. */
export const Playbook = z.strictObject({
  format: z.literal('setpiece/playbook'),
  version: z.literal(playbookFormatVersion),
  id: z.string().min(1),
  name: z.string().min(1),
  description: z.string().optional(),
  tags: z.array(z.string()).optional(),
  values: ValuesMode,
  parameters: z.array(FormField).optional(),
  outputs: z.array(Assignment).optional(),
  deadline: Duration.optional(),
  /**
   * How many live runs of it may be under way at once; further ones stand in line, in the order in which they were accepted. A run
   * holds its place from its start to its end, its waits included. Absent: any number.
   */
  concurrency: z.number().int().min(1).max(10_000).optional(),
  trigger: Trigger,
  steps: z.array(Step).max(10_000),
  routes: z.array(Route).max(50_000),
  notes: z.array(Note).optional(),
  groups: z.array(Group).optional(),
  layout: Layout.optional(),
  samples: z.array(Sample).optional(),
  tests: z.array(PlaybookTest).optional(),
  requires: z.array(Requirement).optional(),
  origin: Origin.optional(),
});
export type Playbook = z.infer<typeof Playbook>;
