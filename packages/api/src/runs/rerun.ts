import { z } from 'zod';
import { id } from '../id-input.ts';
import { procedure } from '../trpc.ts';
import { value } from '../value-input.ts';

/** Runs a run again, from the beginning or from one of its steps on. */
export const rerun = procedure
  .input(
    z.strictObject({
      run: id,
      step: id.optional(),
      visit: z.number().int().positive().optional(),
      inputs: value.optional(),
      input: value.optional(),
      version: z.enum(['same', 'latest']).optional(),
      key: id.optional(),
    }),
  )
  .mutation(({ ctx, input }) => ctx.actions.runs.rerun(input));
