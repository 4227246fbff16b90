import { z } from 'zod';
import { id } from '../id-input.ts';
import { procedure } from '../trpc.ts';

/** Playbooks that a person can start: on the given records, or at all. */
export const startable = procedure
  .input(
    z.strictObject({ records: z.array(z.string().max(300)).max(1000).optional(), playbook: id.optional() }).optional(),
  )
  .query(({ ctx, input }) => ctx.actions.runs.startable(input));
