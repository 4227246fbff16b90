import { z } from 'zod';
import { id } from '../id-input.ts';
import { procedure } from '../trpc.ts';
import { withAddress } from './with-address.ts';

/** Makes a new secret for a webhook and tells it this once, with a command to copy. */
export const issueSecret = procedure
  .input(z.strictObject({ playbook: id }))
  .mutation(async ({ ctx, input }) => withAddress(await ctx.actions.webhooks.issueSecret(input), ctx.origin));
