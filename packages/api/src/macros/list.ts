import { procedure } from '../trpc.ts';

/** All global variables. */
export const list = procedure.query(({ ctx }) => ctx.actions.macros.list());
