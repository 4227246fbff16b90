import { idInput } from '../id-input.ts';
import { procedure } from '../trpc.ts';

/** Makes it the configuration of steps that name none. */
export const setDefault = procedure
  .input(idInput)
  .mutation(({ ctx, input }) => ctx.actions.configurations.setDefault(input));
