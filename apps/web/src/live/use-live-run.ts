import type { RunEvent } from '@setpiece/playbook';
import { createContext, use, useEffect, useEffectEvent } from 'react';
import type { LiveRuns } from './live-runs.ts';

export const LiveRunsContext = createContext<LiveRuns | undefined>(undefined);

/** The runs that this tab watches. */
export function useLiveRuns(): LiveRuns {
  const live = use(LiveRunsContext);
  if (!live) throw new Error('useLiveRuns is used outside of <LiveRunsContext>.');
  return live;
}

/** A run to watch from the event that is known already. */
export interface WatchedRun {
  readonly id: string;
  readonly seq: number;
}

/** Calls back for each new event of the runs, as long as the component is shown. */
export function useLiveEvents(runs: readonly WatchedRun[], onEvent: (event: RunEvent) => void): void {
  const live = useLiveRuns();
  const listener = useEffectEvent(onEvent);
  const from = useEffectEvent((id: string) => runs.find((run) => run.id === id)?.seq ?? 0);
  const ids = runs.map(({ id }) => id).join(' ');
  useEffect(() => {
    const stops = ids
      .split(' ')
      .filter(Boolean)
      .map((id) => live.watch(id, from(id), (event) => listener(event)));
    return () => stops.forEach((stop) => stop());
  }, [live, ids]);
}
