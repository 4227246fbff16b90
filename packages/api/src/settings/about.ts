import { procedure } from '../trpc.ts';

/** Version and folder of this workspace. */
export const about = procedure.query(({ ctx }) => ({ ...ctx.about, origin: ctx.origin, user: ctx.actor.name }));
