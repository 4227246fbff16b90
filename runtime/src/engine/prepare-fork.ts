import type { RunEvent } from '@setpiece/playbook';
import { fold } from '../journal/fold.ts';
import type { LoadedVersion } from '../journal/loaded-version.ts';
import { emptyState } from '../journal/run-state.ts';
import type { Store } from '../ports/store.ts';
import type { Fork } from '../runtime.ts';
import { historyBefore } from './fork-history.ts';
import { ForkRefused } from './fork-refused.ts';

/**
 * The events that a re-run takes over. Nothing of them is evaluated or called again; they must lead to the step on the version
 * that the re-run uses, which may be another one than that of the run which it repeats.
 *
 * @throws ForkRefused
 */
export async function prepareFork(store: Store, fork: Fork, version: LoadedVersion): Promise<readonly RunEvent[]> {
  const { run, step, visit = 1 } = fork;
  if (step === undefined) return [];
  const found = version.steps.get(step);
  if (!found) throw new ForkRefused(`"${version.playbook.name}" has no step ${step} in the version that would run.`);
  if (found.forEach && fork.inputs !== undefined && !Array.isArray(fork.inputs))
    throw new ForkRefused(`Step "${found.name}" runs once for each item. Give its items as a list.`);
  const events = await store.events(run);
  const history = historyBefore(events, { step, visit });
  if (!history)
    throw new ForkRefused(`Run ${run} never came to step "${found.name}" (visit ${visit}). Choose another step.`);
  if (!leadsTo(step, visit, events, history, version))
    throw new ForkRefused(
      `What ran before step "${found.name}" does not lead to it in the version that would run. Use the version of the run, or start from the beginning.`,
    );
  return history;
}

function leadsTo(
  step: string,
  visit: number,
  [accepted]: readonly RunEvent[],
  history: readonly RunEvent[],
  version: LoadedVersion,
): boolean {
  const state = emptyState(accepted?.run ?? '');
  try {
    if (accepted) fold(state, accepted, version);
    for (const event of history) fold(state, event, version);
  } catch {
    // A step of the history is not there, or is not under way when it ends: the other version goes another way.
    return false;
  }
  return state.open.get(step)?.visit === visit;
}
