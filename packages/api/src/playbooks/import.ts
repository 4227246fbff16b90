import { z } from 'zod';
import { procedure } from '../trpc.ts';
import { files } from './files-input.ts';

/** Brings playbooks in, inactive. `choice` says what becomes of those whose id exists here: `copy` (the default) or `replace`. */
export const importPlaybooks = procedure
  .input(z.strictObject({ files, choice: z.enum(['copy', 'replace']).optional() }))
  .mutation(({ ctx, input }) => ctx.actions.playbooks.import(input));
