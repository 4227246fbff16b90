import { z } from 'zod';
import { procedure } from '../trpc.ts';

/** Compares what the database says of runs with their journals. */
export const verify = procedure
  .input(z.strictObject({ run: z.string().min(1).max(100).optional() }).optional())
  .mutation(({ ctx, input }) => ctx.actions.settings.verify(input));

/** What the latest verification of everything found. */
export const verification = procedure.query(({ ctx }) => ctx.actions.settings.verification());
