import { z } from 'zod';
import { id } from '../id-input.ts';
import { procedure } from '../trpc.ts';

/** `vars` of the playbook's latest run, for live previews. */
export const lastVars = procedure
  .input(z.strictObject({ playbook: id }))
  .query(({ ctx, input }) => ctx.actions.runs.lastVars(input));
