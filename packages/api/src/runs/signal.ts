import { z } from 'zod';
import { id } from '../id-input.ts';
import { procedure } from '../trpc.ts';
import { value } from '../value-input.ts';

/** Hands a named signal to a run: a Wait step takes it. */
export const signal = procedure
  .input(z.strictObject({ id, name: z.string().min(1).max(200), payload: value.optional() }))
  .mutation(({ ctx, input }) => ctx.actions.runs.signal(input));
