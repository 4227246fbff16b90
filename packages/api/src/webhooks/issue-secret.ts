import { z } from 'zod';
import { id } from '../id-input.ts';
import { procedure } from '../trpc.ts';

/** Makes a new secret for a webhook and tells it this once. */
export const issueSecret = procedure.input(z.strictObject({ playbook: id })).mutation(async ({ ctx, input }) => {
  const issued = await ctx.actions.webhooks.issueSecret(input);
  return { ...issued, url: ctx.origin + issued.path };
});
