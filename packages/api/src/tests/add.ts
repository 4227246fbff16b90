import { z } from 'zod';
import { id } from '../id-input.ts';
import { procedure } from '../trpc.ts';

/** Makes a test of what a run did and puts it into the draft. */
export const add = procedure
  .input(z.strictObject({ run: id, name: z.string().trim().min(1).max(200).optional() }))
  .mutation(({ ctx, input }) => ctx.actions.tests.add(input));
