import { z } from 'zod';
import { playbookInput } from '../playbook-input.ts';
import { procedure } from '../trpc.ts';

/** Every mistake in a playbook, saved or not. A mutation only because a playbook does not fit into an address. */
export const check = procedure
  .input(z.strictObject({ playbook: playbookInput }))
  .mutation(({ ctx, input }) => ctx.actions.playbooks.check(input));
