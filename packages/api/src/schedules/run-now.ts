import { idInput } from '../id-input.ts';
import { procedure } from '../trpc.ts';

/** Starts a run of a schedule at once. */
export const runNow = procedure.input(idInput).mutation(({ ctx, input }) => ctx.actions.schedules.runNow(input));
