import { z } from 'zod';
import { id } from '../id-input.ts';
import { procedure } from '../trpc.ts';

/** Runs the tests of a draft; nothing outside is changed. */
export const run = procedure
  .input(z.strictObject({ playbook: id, only: z.string().optional() }))
  .mutation(({ ctx, input }) => ctx.actions.tests.run(input));
