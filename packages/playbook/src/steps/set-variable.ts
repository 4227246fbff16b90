import { z } from 'zod';
import { stepHead, stepTail } from '../step-common.ts';
import { Assignment } from '../value.ts';

/** Puts values into `vars`. The list is evaluated in order, each seeing the ones before it. */
export const SetVariableStep = z.strictObject({
  ...stepHead,
  kind: z.literal('set_variable'),
  ...stepTail,
  variables: z.array(Assignment),
});
export type SetVariableStep = z.infer<typeof SetVariableStep>;
