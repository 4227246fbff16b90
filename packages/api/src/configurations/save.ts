import { z } from 'zod';
import { procedure } from '../trpc.ts';
import { values } from '../value-input.ts';

const limit = z.number().optional();

/** Makes a configuration, or changes one. Passwords that are not given stay. */
export const save = procedure
  .input(
    z.strictObject({
      id: z.string().min(1).max(200).optional(),
      connector: z.string().min(1).max(200),
      name: z.string().max(1000),
      values,
      isDefault: z.boolean().optional(),
      limits: z.strictObject({ maxConcurrent: limit, ratePerMinute: limit }).optional(),
    }),
  )
  .mutation(({ ctx, input }) => ctx.actions.configurations.save(input));
