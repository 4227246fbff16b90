import { useThrottledCallback } from '@mantine/hooks';
import { isFinal } from '@setpiece/playbook';
import { useQuery } from '@tanstack/react-query';
import type { RunSummary } from '../api/app-router.ts';
import { useTRPC } from '../api/trpc.ts';
import { useLiveEvents } from '../live/use-live-run.ts';

/** How long new events are collected before the run is read again. */
const readPause = 300;

/** A run with its steps, read again as its journal grows. */
export function useRunDetails(id: string) {
  const trpc = useTRPC();
  const details = useQuery(
    trpc.runs.get.queryOptions(
      { id },
      // The stream tells of every change; this only catches what happened while the stream was away.
      { refetchInterval: ({ state }) => pauseOf(state.data?.run) },
    ),
  );
  const readAgain = useThrottledCallback(() => void details.refetch(), readPause);
  const isOpen = details.data && !isFinal(details.data.run.status);
  useLiveEvents(isOpen ? [{ id, seq: details.data.lastSeq }] : [], readAgain);
  return details;
}

/** The stream says nothing of the runs before this one in line. */
function pauseOf(run: RunSummary | undefined): number | false {
  if (run && isFinal(run.status)) return false;
  return run?.position === undefined ? 10_000 : 2_000;
}
