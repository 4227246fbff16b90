import { z } from 'zod';
import { id } from '../id-input.ts';
import { procedure } from '../trpc.ts';
import { value, values } from '../value-input.ts';

/** Runs a draft without changing anything, and says what would have happened. */
export const simulate = procedure
  .input(
    z.strictObject({ playbook: id, input: value.optional(), sample: z.string().optional(), mocks: values.optional() }),
  )
  .mutation(({ ctx, input }) => ctx.actions.tests.simulate(input));
