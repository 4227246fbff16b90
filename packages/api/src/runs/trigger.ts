import { z } from 'zod';
import { id } from '../id-input.ts';
import { procedure } from '../trpc.ts';
import { values } from '../value-input.ts';

/** Starts the published version of an active playbook, live. */
export const trigger = procedure
  .input(
    z.strictObject({
      playbook: id,
      records: z.array(z.string().min(1).max(300)).max(10_000).optional(),
      inputs: values.optional(),
      key: z.string().min(1).max(500).optional(),
    }),
  )
  .mutation(({ ctx, input }) => ctx.actions.runs.trigger(input));
