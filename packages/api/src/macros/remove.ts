import { z } from 'zod';
import { procedure } from '../trpc.ts';

/** Removes a global variable. */
export const remove = procedure
  .input(z.strictObject({ name: z.string().min(1) }))
  .mutation(({ ctx, input }) => ctx.actions.macros.remove(input));
