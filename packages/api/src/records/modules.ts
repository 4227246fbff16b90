import { procedure } from '../trpc.ts';

/** Kinds of records, with how many there are. */
export const modules = procedure.query(({ ctx }) => ctx.actions.records.modules());
