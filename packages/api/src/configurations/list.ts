import { z } from 'zod';
import { procedure } from '../trpc.ts';

/** The configurations of a connector, or of all; secrets are not told. */
export const list = procedure
  .input(z.strictObject({ connector: z.string().min(1).optional() }).optional())
  .query(({ ctx, input }) => ctx.actions.configurations.list(input));
