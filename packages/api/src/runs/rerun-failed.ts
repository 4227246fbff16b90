import { RunMode } from '@setpiece/playbook';
import { z } from 'zod';
import { id } from '../id-input.ts';
import { procedure } from '../trpc.ts';

const wanted = z.strictObject({
  runs: z.array(id).max(1000).optional(),
  playbook: id.optional(),
  mode: RunMode.optional(),
  since: z.number().optional(),
  until: z.number().optional(),
  errorCode: z.string().max(200).optional(),
  longerThan: z.number().min(0).optional(),
  shorterThan: z.number().min(0).optional(),
  from: z.enum(['failure', 'start']).optional(),
  version: z.enum(['same', 'latest']).optional(),
  limit: z.number().int().min(1).max(1000).optional(),
});

/** Which failed runs would be run again. */
export const planRerunFailed = procedure
  .input(wanted)
  .query(({ ctx, input }) => ctx.actions.runs.planRerunFailed(input));

/** Runs failed runs again, each at most once. */
export const rerunFailed = procedure.input(wanted).mutation(({ ctx, input }) => ctx.actions.runs.rerunFailed(input));
