import { RunStatus } from '@setpiece/playbook';
import { z } from 'zod';
import { id } from '../id-input.ts';
import { procedure } from '../trpc.ts';

/** Runs, newest first. */
export const list = procedure
  .input(
    z
      .strictObject({
        playbook: id.optional(),
        status: RunStatus.optional(),
        limit: z.number().int().min(1).max(500).optional(),
        before: id.optional(),
      })
      .optional(),
  )
  .query(({ ctx, input }) => ctx.actions.runs.list(input));
