import { z } from 'zod';
import { procedure } from '../trpc.ts';

/** Removes a configuration; one that playbooks use only if that is meant. */
export const remove = procedure
  .input(z.strictObject({ id: z.string().min(1), evenIfUsed: z.boolean().optional() }))
  .mutation(({ ctx, input }) => ctx.actions.configurations.remove(input));
