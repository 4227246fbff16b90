import { z } from 'zod';
import { procedure } from '../trpc.ts';

/** Bounds of runs, values and lines, and where each comes from. */
export const limits = procedure.query(({ ctx }) => ctx.actions.settings.limits());

/** Changes limits by name, all or none; null goes back to the default. */
export const setLimits = procedure
  .input(z.record(z.string().min(1).max(100), z.number().nullable()))
  .mutation(({ ctx, input }) => ctx.actions.settings.setLimits(input));
