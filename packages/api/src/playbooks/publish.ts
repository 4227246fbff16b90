import { idInput } from '../id-input.ts';
import { procedure } from '../trpc.ts';
import { withAddress } from '../webhooks/with-address.ts';

/**
 * Freezes the draft as the next version. Without a `number` in the answer, errors among the diagnostics blocked it. The first
 * publication of a webhook tells its address and secret.
 */
export const publish = procedure.input(idInput).mutation(async ({ ctx, input }) => {
  const published = await ctx.actions.playbooks.publish(input);
  return { ...published, webhook: published.webhook && withAddress(published.webhook, ctx.origin) };
});
