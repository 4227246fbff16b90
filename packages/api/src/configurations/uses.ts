import { idInput } from '../id-input.ts';
import { procedure } from '../trpc.ts';

/** The steps that run with a configuration. */
export const uses = procedure.input(idInput).query(({ ctx, input }) => ctx.actions.configurations.uses(input));
