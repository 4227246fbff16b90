import { z } from 'zod';
import { id } from '../id-input.ts';
import { procedure } from '../trpc.ts';

/** The journal of a run as it is now, from an event on. */
export const journal = procedure
  .input(z.strictObject({ id, after: z.number().int().nonnegative().optional() }))
  .query(({ ctx, input }) => ctx.actions.runs.events(input));
