import { procedure } from '../trpc.ts';

/** All playbooks that are not archived. */
export const list = procedure.query(({ ctx }) => ctx.actions.playbooks.list());
