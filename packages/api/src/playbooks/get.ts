import { idInput } from '../id-input.ts';
import { procedure } from '../trpc.ts';

/** A playbook as the editor opens it. */
export const get = procedure.input(idInput).query(async ({ ctx, input }) => {
  const view = await ctx.actions.playbooks.get(input);
  return { ...view, webhook: view.webhook && { ...view.webhook, url: ctx.origin + view.webhook.path } };
});
