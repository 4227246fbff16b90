import { z } from 'zod';
import { id } from '../id-input.ts';
import { procedure } from '../trpc.ts';
import { value, values } from '../value-input.ts';

/** Runs the draft in mode `test`. */
export const start = procedure
  .input(
    z.strictObject({ playbook: id, input: value.optional(), sample: z.string().optional(), mocks: values.optional() }),
  )
  .mutation(({ ctx, input }) => ctx.actions.runs.start(input));
