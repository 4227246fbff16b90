import { z } from 'zod';
import { procedure } from '../trpc.ts';
import { questionInput } from './question-input.ts';

/** Makes a single-use link to a question and tells it this once. */
export const link = procedure
  .input(
    z.strictObject({
      ...questionInput,
      recipient: z.email().optional(),
      hours: z
        .number()
        .positive()
        .max(90 * 24)
        .optional(),
    }),
  )
  .mutation(async ({ ctx, input }) => {
    const made = await ctx.actions.inputs.link(input);
    return { url: made.url ?? ctx.origin + made.path, expires: made.expires };
  });
