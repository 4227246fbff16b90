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

/** Calls back for each event of the run after `after`, as long as the component is shown; `undefined` watches nothing. */
export function useLiveRun(run: string | undefined, after: number, onEvent: (event: RunEvent) => void): void {
  const live = useLiveRuns();
  const listener = useEffectEvent(onEvent);
  const from = useEffectEvent(() => after);
  useEffect(() => (run === undefined ? undefined : live.watch(run, from(), (event) => listener(event))), [live, run]);
}
