import { z } from 'zod';
import { procedure } from '../trpc.ts';

/** A new, empty playbook. */
export const create = procedure
  .input(z.strictObject({ name: z.string().trim().min(1).max(200) }))
  .mutation(({ ctx, input }) => ctx.actions.playbooks.create(input));
