import { z } from 'zod';
import { id } from '../id-input.ts';
import { procedure } from '../trpc.ts';

/** The run as it was right after an event. */
export const stateAt = procedure
  .input(z.strictObject({ id, seq: z.number().int().positive().optional() }))
  .query(({ ctx, input }) => ctx.actions.runs.stateAt(input));
