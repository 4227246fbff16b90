import { z } from 'zod';
import { procedure } from '../trpc.ts';

const days = z.number().nullable();

/** How long ended runs are kept. */
export const setRetention = procedure
  .input(z.strictObject({ succeeded: days, failed: days, cancelled: days, test: days, keepNewest: z.number() }))
  .mutation(({ ctx, input }) => ctx.actions.settings.setRetention(input));
