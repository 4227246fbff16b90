import { RunMode, RunStatus } from '@setpiece/playbook';
import { z } from 'zod';
import { id } from '../id-input.ts';
import { procedure } from '../trpc.ts';

const word = z.string().max(500).optional();
const instant = z.number().optional();

/** Runs by what they are and what went into them and came out of them, newest first. */
export const search = procedure
  .input(
    z
      .strictObject({
        playbook: id.optional(),
        status: z.union([RunStatus, z.array(RunStatus)]).optional(),
        mode: RunMode.optional(),
        trigger: word,
        text: word,
        record: word,
        since: instant,
        until: instant,
        errorCode: word,
        longerThan: z.number().min(0).optional(),
        shorterThan: z.number().min(0).optional(),
        limit: z.number().int().min(1).max(500).optional(),
        before: id.optional(),
      })
      .optional(),
  )
  .query(({ ctx, input }) => ctx.actions.runs.search(input));
