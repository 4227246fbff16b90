import { idInput } from '../id-input.ts';
import { procedure } from '../trpc.ts';

/** Runs that repeat a run. */
export const repeatsOf = procedure.input(idInput).query(({ ctx, input }) => ctx.actions.runs.repeatsOf(input));
