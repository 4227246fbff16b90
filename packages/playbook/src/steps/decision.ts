import { z } from 'zod';
import { stepHead, stepTail } from '../step-common.ts';
import { Template } from '../value.ts';

/** One way out: taken when it is the first whose condition is true, or the default when none is. */
export const DecisionOption = z.strictObject({
  name: z.string().min(1),
  condition: Template.optional(),
  default: z.boolean().optional(),
});
export type DecisionOption = z.infer<typeof DecisionOption>;

/** Chooses one option; its routes carry `on: { option }`. */
export const DecisionStep = z.strictObject({
  ...stepHead,
  kind: z.literal('decision'),
  options: z.array(DecisionOption),
  ...stepTail,
});
export type DecisionStep = z.infer<typeof DecisionStep>;
