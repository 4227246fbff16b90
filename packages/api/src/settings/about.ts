import { procedure } from '../trpc.ts';

/** Version, folder and settings of this workspace. */
export const about = procedure.query(async ({ ctx }) => ({
  ...ctx.about,
  ...(await ctx.actions.settings.get()),
  origin: ctx.origin,
  user: ctx.actor.name,
}));
