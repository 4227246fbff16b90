import { z } from 'zod';
import { id } from '../id-input.ts';
import { procedure } from '../trpc.ts';

/** Switches a schedule on or off. */
export const setActive = procedure
  .input(z.strictObject({ id, active: z.boolean() }))
  .mutation(({ ctx, input }) => ctx.actions.schedules.setActive(input));
