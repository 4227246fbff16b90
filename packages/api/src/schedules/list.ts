import { procedure } from '../trpc.ts';

/** All schedules, with when they are due and what became of the last instant. */
export const list = procedure.query(({ ctx }) => ctx.actions.schedules.list());
