import type { Context } from 'hono';

/** Says that the server answers, and nothing about the workspace. */
export function health(context: Context): Response {
  return context.json({ status: 'ok' }, 200, { 'cache-control': 'no-store' });
}
