import { RefusedError } from '../errors/refused-error.ts';
import { permit } from '../permit.ts';
import type { Context } from '../services/services.ts';
import { runOf } from './run-of.ts';

/** Lets a paused run go on. @throws RefusedError when it is not paused, or what it was paused for is still there */
export async function resumeRun(context: Context, { id }: { readonly id: string }): Promise<void> {
  permit(context.actor, 'runs.resume');
  const { status } = await runOf(context, id);
  if (status !== 'paused')
    throw new RefusedError(`Run ${id} is not paused: it is ${status}. There is nothing to resume.`);
  if ((await context.runtime.resumeRun(id, context.actor.name)).resumed) return;
  const { error } = await runOf(context, id);
  throw new RefusedError(error?.message ?? `Run ${id} cannot go on yet. Look at what it was paused for.`);
}
