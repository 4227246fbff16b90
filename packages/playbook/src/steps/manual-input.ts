import { z } from 'zod';
import { Duration } from '../duration.ts';
import { FormField } from '../form-field.ts';
import { stepHead, stepTail } from '../step-common.ts';
import { Template, Value } from '../value.ts';

/** One answer button. Its routes carry `on: { option }`. */
export const AnswerOption = z.strictObject({ name: z.string().min(1), primary: z.boolean().optional() });
export type AnswerOption = z.infer<typeof AnswerOption>;

/** Who is asked. Empty: everybody who may act on the playbook's runs. With `user` only that person may answer when signed in. */
export const Assignee = z.strictObject({
  user: Template.optional(),
  role: Template.optional(),
  team: Template.optional(),
  /** Addresses that get the question by mail, each with a single-use link: a list, or text with commas. */
  emails: Value.optional(),
});
export type Assignee = z.infer<typeof Assignee>;

/**
 * Asks people and waits for the answer, at `vars.steps.<Step>.input.<field>`. `timeout` bounds the whole wait, however many answers
 * have come by then.
 *
 * Each person answers once. With a quorum of N the option that N people have chosen first wins; without options N answers of any
 * content are enough. In an approval only the approving option (the primary one, else the first) needs the quorum: any other answer
 * is a veto and decides at once. `input`, `user` and `option` are those of the answer that decided; `answers` lists all.
 */
export const ManualInputStep = z.strictObject({
  ...stepHead,
  kind: z.literal('manual_input'),
  approval: z.boolean().optional(),
  title: Template,
  text: Template.optional(),
  fields: z.array(FormField).default([]),
  options: z.array(AnswerOption).default([]),
  assignee: Assignee.optional(),
  /** Different people who must agree. @default 1 */
  quorum: z.number().int().positive().optional(),
  /** How long until the people asked are reminded, again and again while the question is open. */
  reminder: Duration.optional(),
  /** IRI of the record that the question is about. */
  record: Template.optional(),
  ...stepTail,
});
export type ManualInputStep = z.infer<typeof ManualInputStep>;
