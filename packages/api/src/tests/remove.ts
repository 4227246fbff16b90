import { z } from 'zod';
import { id } from '../id-input.ts';
import { procedure } from '../trpc.ts';

/** Takes a test out of the draft. */
export const remove = procedure
  .input(z.strictObject({ playbook: id, name: z.string() }))
  .mutation(({ ctx, input }) => ctx.actions.tests.remove(input));
