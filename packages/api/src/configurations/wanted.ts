import { z } from 'zod';
import { procedure } from '../trpc.ts';

/** Configurations that playbooks name and that are not here. */
export const wanted = procedure
  .input(z.strictObject({ connector: z.string().min(1) }))
  .query(({ ctx, input }) => ctx.actions.configurations.wanted(input));
