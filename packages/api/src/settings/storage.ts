import { procedure } from '../trpc.ts';

/** What the database takes, and what is kept how long. */
export const storage = procedure.query(({ ctx }) => ctx.actions.settings.storage());
