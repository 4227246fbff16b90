import { z } from 'zod';
import { procedure } from '../trpc.ts';
import { files } from './files-input.ts';

/** What an import would do. Writes nothing. */
export const planImport = procedure
  .input(z.strictObject({ files }))
  .mutation(({ ctx, input }) => ctx.actions.playbooks.planImport(input));
