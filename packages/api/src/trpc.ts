import { initTRPC } from '@trpc/server';
import type { Context } from './context.ts';
import { errorDetails, errorMessage, toTRPCError } from './errors.ts';

const trpc = initTRPC.context<Context>().create({
  isDev: false,
  /** A dead connection is noticed by its ping; a client that sees none for longer connects again and resumes. */
  sse: { ping: { enabled: true, intervalMs: 15_000 }, client: { reconnectAfterInactivityMs: 40_000 } },
  errorFormatter: ({ shape, error }) => {
    const { code, httpStatus, path } = shape.data;
    return { ...shape, message: errorMessage(error), data: { code, httpStatus, path, ...errorDetails(error.cause) } };
  },
});

export const router = trpc.router;

/** The base of every procedure: what a use case throws becomes the error that a caller understands. */
export const procedure = trpc.procedure.use(async ({ ctx, path, next }) => {
  const result = await next();
  if (result.ok) return result;
  const error = toTRPCError(result.error);
  if (error.code === 'INTERNAL_SERVER_ERROR') ctx.log(`api ${path}`, error.cause ?? error);
  throw error;
});
