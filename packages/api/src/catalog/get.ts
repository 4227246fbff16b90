import { procedure } from '../trpc.ts';

/** Connectors, modules, picklists and names of configurations, for the editor. */
export const get = procedure.query(({ ctx }) => ctx.actions.catalog.get());
