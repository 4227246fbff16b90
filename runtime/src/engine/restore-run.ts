import { DamagedJournal } from '../ports/damaged-journal.ts';
import type { RunSummary } from '../ports/run-summary.ts';
import type { Store } from '../ports/store.ts';
import { fold } from '../journal/fold.ts';
import type { LoadedVersion } from '../journal/loaded-version.ts';
import { emptyState, type RunState } from '../journal/run-state.ts';
import { stateOfSnapshot } from '../journal/snapshot-text.ts';

/** A run's state as its journal says, and where its snapshot stands. */
export interface RestoredRun {
  readonly state: RunState;
  readonly snapshotAt: number;
}

/**
 * Folds a run's journal, from its snapshot on. A snapshot that is not what was written is passed over: it is only a cache.
 *
 * @throws DamagedJournal when the journal is not what was written
 */
export async function restoreRun(
  store: Store,
  { id, seq }: RunSummary,
  version: LoadedVersion,
  trouble: (error: unknown) => void,
): Promise<RestoredRun> {
  const kept = await snapshotOf(store, id, version).catch((error: unknown) => {
    trouble(error);
    return undefined;
  });
  const state = kept ?? emptyState(id);
  const snapshotAt = state.seq;
  for (const event of await store.events(id, state.seq)) foldOne(state, event, version);
  if (state.seq !== seq)
    throw new DamagedJournal(id, state.seq + 1, `it ends at event ${state.seq}, but ${seq} were written`);
  return { state, snapshotAt };
}

async function snapshotOf(store: Store, run: string, version: LoadedVersion): Promise<RunState | undefined> {
  const snapshot = await store.snapshot(run);
  if (!snapshot) return undefined;
  const state = stateOfSnapshot(snapshot.text, version);
  if (state.run !== run) throw new Error(`The snapshot of run ${run} is that of run ${state.run}.`);
  return state;
}

function foldOne(state: RunState, event: Parameters<typeof fold>[1], version: LoadedVersion): void {
  try {
    fold(state, event, version);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new DamagedJournal(state.run, event.seq, `event ${event.seq} does not fit (${why})`, { cause });
  }
}
