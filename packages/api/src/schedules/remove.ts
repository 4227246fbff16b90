import { idInput } from '../id-input.ts';
import { procedure } from '../trpc.ts';

/** Removes a schedule. */
export const remove = procedure.input(idInput).mutation(({ ctx, input }) => ctx.actions.schedules.remove(input));
