import { z } from 'zod';
import { stepHead, stepTail } from '../step-common.ts';
import { Template, Values } from '../value.ts';

/** Runs another playbook. Its `outputs` are the result. */
export const ReferenceStep = z.strictObject({
  ...stepHead,
  kind: z.literal('reference'),
  /** Id of the playbook, or a dynamic value that yields one (an imported IRI works too). */
  playbook: Template,
  /** The child's `vars.input.params`. */
  arguments: Values.default({}),
  /** Go on without waiting: the result is `{ run_id }`. */
  async: z.boolean().optional(),
  passRecords: z.boolean().optional(),
  passVariables: z.boolean().optional(),
  ...stepTail,
});
export type ReferenceStep = z.infer<typeof ReferenceStep>;
