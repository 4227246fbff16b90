import { idInput } from '../id-input.ts';
import { procedure } from '../trpc.ts';

/** Freezes the draft as the next version. Without a `number` in the answer, errors among the diagnostics blocked it. */
export const publish = procedure.input(idInput).mutation(({ ctx, input }) => ctx.actions.playbooks.publish(input));
