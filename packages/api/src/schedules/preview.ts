import { z } from 'zod';
import { procedure } from '../trpc.ts';

/** The next five instants of a cron expression, or what is wrong with it. */
export const preview = procedure
  .input(z.strictObject({ cron: z.string().max(200), timeZone: z.string().max(100) }))
  .query(({ ctx, input }) => ctx.actions.schedules.preview(input));
