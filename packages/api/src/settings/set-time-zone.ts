import { z } from 'zod';
import { procedure } from '../trpc.ts';

/** The time zone in which dynamic values show times. */
export const setTimeZone = procedure
  .input(z.strictObject({ timeZone: z.string().min(1).max(100) }))
  .mutation(({ ctx, input }) => ctx.actions.settings.setTimeZone(input));
