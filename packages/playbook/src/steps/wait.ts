import { z } from 'zod';
import { Duration } from '../duration.ts';
import { Filter } from '../filter.ts';
import { stepHead, stepTail } from '../step-common.ts';
import { Template } from '../value.ts';

/** What a wait ends with. `timeout` bounds it. */
export const WaitFor = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('duration'), duration: Duration }),
  z.strictObject({ kind: z.literal('date'), date: Template }),
  z.strictObject({ kind: z.literal('record'), module: z.string().min(1), filter: Filter }),
  z.strictObject({ kind: z.literal('signal'), name: Template }),
]);
export type WaitFor = z.infer<typeof WaitFor>;

/** Waits, durably. */
export const WaitStep = z.strictObject({
  ...stepHead,
  kind: z.literal('wait'),
  for: WaitFor,
  ...stepTail,
});
export type WaitStep = z.infer<typeof WaitStep>;
