import { procedure } from '../trpc.ts';

/** Tasks that runs wait for, oldest first. */
export const tasks = procedure.query(({ ctx }) => ctx.actions.inputs.tasks());
