import type { RunEvent } from '@setpiece/playbook';
import { permit } from '../permit.ts';
import type { Context } from '../services/services.ts';
import { runOf } from './run-of.ts';

export async function runEvents(
  context: Context,
  { id, after }: { readonly id: string; readonly after?: number },
): Promise<readonly RunEvent[]> {
  permit(context.actor, 'runs.read');
  await runOf(context, id);
  return context.reader.events(id, after);
}
