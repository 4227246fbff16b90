import { permit } from '../permit.ts';
import type { Context } from '../services/services.ts';
import { runOf } from './run-of.ts';

export async function cancelRun(context: Context, { id }: { readonly id: string }): Promise<void> {
  permit(context.actor, 'runs.cancel');
  await runOf(context, id);
  await context.runtime.cancel(id, context.actor.name);
}
