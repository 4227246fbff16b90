import { z } from 'zod';
import { procedure } from '../trpc.ts';

/** Sets a task, named by its IRI, to Completed. */
export const completeTask = procedure
  .input(z.strictObject({ record: z.string().min(1) }))
  .mutation(({ ctx, input }) => ctx.actions.inputs.completeTask(input));
