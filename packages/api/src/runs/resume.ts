import { idInput } from '../id-input.ts';
import { procedure } from '../trpc.ts';

/** Lets a paused run go on. */
export const resume = procedure.input(idInput).mutation(({ ctx, input }) => ctx.actions.runs.resume(input));
