import { z } from 'zod';
import { id } from '../id-input.ts';
import { procedure } from '../trpc.ts';

/** Gives a playbook another name. */
export const rename = procedure
  .input(z.strictObject({ id, name: z.string().trim().min(1).max(200) }))
  .mutation(({ ctx, input }) => ctx.actions.playbooks.rename(input));
