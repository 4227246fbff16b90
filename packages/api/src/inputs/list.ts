import { z } from 'zod';
import { id } from '../id-input.ts';
import { procedure } from '../trpc.ts';

/** Manual inputs that wait for somebody, oldest first: of one run, or the 500 oldest. */
export const list = procedure
  .input(z.strictObject({ run: id.optional() }).optional())
  .query(({ ctx, input }) => ctx.actions.inputs.list(input));
