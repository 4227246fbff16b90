import { idInput } from '../id-input.ts';
import { procedure } from '../trpc.ts';

/** Stops a run, whatever it waits for. */
export const cancel = procedure.input(idInput).mutation(({ ctx, input }) => ctx.actions.runs.cancel(input));
