import type { RunEvent } from '@setpiece/playbook';
import { permit } from '../permit.ts';
import type { Context } from '../services/services.ts';

export function watchRuns(
  { actor, runtime }: Context,
  runs: readonly { readonly run: string; readonly after?: number }[],
  signal: AbortSignal,
): AsyncIterable<RunEvent> {
  permit(actor, 'runs.read');
  return runtime.watch(runs, signal);
}
