import { RunMode, RunStatus } from '@setpiece/playbook';
import { z } from 'zod';
import { procedure } from '../trpc.ts';

const wanted = z.strictObject({
  olderThanDays: z.number().nonnegative().optional(),
  statuses: z.array(RunStatus).min(1).optional(),
  mode: RunMode.optional(),
  keepNewest: z.number().int().nonnegative().optional(),
});

/** What a prune would remove. */
export const planPrune = procedure.input(wanted).query(({ ctx, input }) => ctx.actions.runs.planPrune(input));

/** Removes ended runs: those that the retention names, or those that are described. */
export const prune = procedure.input(wanted).mutation(({ ctx, input }) => ctx.actions.runs.prune(input));
