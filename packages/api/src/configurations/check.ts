import { idInput } from '../id-input.ts';
import { procedure } from '../trpc.ts';

/** Asks the connector whether its far side can be used: Available or Disconnected. */
export const check = procedure.input(idInput).mutation(({ ctx, input }) => ctx.actions.configurations.check(input));
