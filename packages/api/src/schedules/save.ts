import { z } from 'zod';
import { id } from '../id-input.ts';
import { procedure } from '../trpc.ts';
import { values } from '../value-input.ts';

/** Adds or changes a schedule. */
export const save = procedure
  .input(
    z.strictObject({
      id: id.optional(),
      name: z.string().trim().min(1).max(200),
      playbook: id,
      cron: z.string().trim().min(1).max(200),
      timeZone: z.string().min(1).max(100),
      input: values.optional(),
      oneActive: z.boolean().optional(),
      missed: z.enum(['run_once', 'skip']).optional(),
      active: z.boolean().optional(),
    }),
  )
  .mutation(({ ctx, input }) => ctx.actions.schedules.save(input));
