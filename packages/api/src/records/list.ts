import { z } from 'zod';
import { procedure } from '../trpc.ts';

/** A page of a module's records, newest first. */
export const list = procedure
  .input(
    z.strictObject({
      module: z.string().min(1),
      limit: z.number().int().min(1).max(500).optional(),
      offset: z.number().int().nonnegative().optional(),
      search: z.string().max(500).optional(),
    }),
  )
  .query(({ ctx, input }) => ctx.actions.records.list(input));
