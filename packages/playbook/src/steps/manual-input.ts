import { z } from 'zod';
import { Duration } from '../duration.ts';
import { FormField } from '../form-field.ts';
import { stepHead, stepTail } from '../step-common.ts';
import { Template, Value } from '../value.ts';

/** One answer button. Its routes carry `on: { option }`. */
export const AnswerOption = z.strictObject({ name: z.string().min(1), primary: z.boolean().optional() });
export type AnswerOption = z.infer<typeof AnswerOption>;

/** Who is asked. Empty: everybody who may act on the playbook's runs. */
export const Assignee = z.strictObject({
  user: Template.optional(),
  role: Template.optional(),
  team: Template.optional(),
  emails: Value.optional(),
});
export type Assignee = z.infer<typeof Assignee>;

/** Asks a person and waits for the answer, at `vars.steps.<Step>.input.<field>`. `timeout` bounds the whole wait. */
export const ManualInputStep = z.strictObject({
  ...stepHead,
  kind: z.literal('manual_input'),
  approval: z.boolean().optional(),
  title: Template,
  text: Template.optional(),
  fields: z.array(FormField).default([]),
  options: z.array(AnswerOption).default([]),
  assignee: Assignee.optional(),
  /** Answers needed. @default 1 */
  quorum: z.number().int().positive().optional(),
  reminder: Duration.optional(),
  /** IRI of the record that the question is about. */
  record: Template.optional(),
  ...stepTail,
});
export type ManualInputStep = z.infer<typeof ManualInputStep>;
