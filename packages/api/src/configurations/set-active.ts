import { z } from 'zod';
import { procedure } from '../trpc.ts';

/** Switches a connector off or on again. */
export const setActive = procedure
  .input(z.strictObject({ connector: z.string().min(1).max(200), active: z.boolean() }))
  .mutation(({ ctx, input }) => ctx.actions.configurations.setActive(input));
