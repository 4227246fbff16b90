import { z } from 'zod';
import { procedure } from '../trpc.ts';
import { values } from '../value-input.ts';
import { questionInput } from './question-input.ts';

/** Answers a manual input. `accepted` is false when it waits no more; `message` says who was faster. */
export const answer = procedure
  .input(z.strictObject({ ...questionInput, option: z.string().optional(), input: values.default({}) }))
  .mutation(({ ctx, input }) => ctx.actions.inputs.answer(input));
