import { z } from 'zod';
import { procedure } from '../trpc.ts';

/** Gives a global variable its value. */
export const set = procedure
  .input(z.strictObject({ name: z.string().trim().min(1).max(200), value: z.string().max(1_000_000) }))
  .mutation(({ ctx, input }) => ctx.actions.macros.set(input));
