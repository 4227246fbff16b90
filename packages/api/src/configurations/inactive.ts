import { procedure } from '../trpc.ts';

/** Names of connectors that are switched off. */
export const inactive = procedure.query(({ ctx }) => ctx.actions.configurations.inactive());
