import { procedure } from '../trpc.ts';

/** Manual inputs that wait for somebody, oldest first. */
export const list = procedure.query(({ ctx }) => ctx.actions.inputs.list());
