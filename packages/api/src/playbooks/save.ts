import { z } from 'zod';
import { id } from '../id-input.ts';
import { playbookInput } from '../playbook-input.ts';
import { procedure } from '../trpc.ts';

/** Writes the draft, unless somebody saved in between: then CONFLICT, with the current revision in `data.conflict`. */
export const save = procedure
  .input(z.strictObject({ id, revision: z.number().int().nonnegative(), playbook: playbookInput }))
  .mutation(({ ctx, input }) => ctx.actions.playbooks.save(input));
