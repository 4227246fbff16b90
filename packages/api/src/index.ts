export { appRouter, type AppRouter } from './app-router.ts';
export { createContext, type About, type Context } from './context.ts';
export type { ErrorDetails } from './errors.ts';
