import { z } from 'zod';
import { id } from '../id-input.ts';
import { procedure } from '../trpc.ts';
import { values } from '../value-input.ts';

/** Answers a manual input. `accepted` is false when it was answered already or waits no more. */
export const answer = procedure
  .input(
    z.strictObject({
      run: id,
      step: id,
      visit: z.number().int().positive(),
      item: z.number().int().nonnegative().optional(),
      option: z.string().optional(),
      input: values.default({}),
    }),
  )
  .mutation(({ ctx, input }) => ctx.actions.inputs.answer(input));
