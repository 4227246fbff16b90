import { z } from 'zod';
import { id } from '../id-input.ts';
import { procedure } from '../trpc.ts';

/** The draft of a playbook, or a published version, as a `*.playbook.json` file. */
export const exportPlaybook = procedure
  .input(z.strictObject({ id, version: z.int().positive().optional() }))
  .query(({ ctx, input }) => ctx.actions.playbooks.export(input));
