import { useThrottledCallback } from '@mantine/hooks';
import { isFinal } from '@setpiece/playbook';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTRPC } from '../api/trpc.ts';
import { useLiveEvents } from '../live/use-live-run.ts';
import type { RunSearch } from './search-of.ts';

/** Which runs, and how many of them. */
export interface RunsQuery extends RunSearch {
  readonly limit: number;
}

/** How many runs of a list are watched live; the others are seen when the list is read again. */
const watchedRuns = 40;
const readPause = 500;

/** Runs, newest first. Those that go on are watched; new ones are asked for now and then. */
export function useRuns(query: RunsQuery) {
  const trpc = useTRPC();
  const runs = useQuery(
    trpc.runs.search.queryOptions(query, { placeholderData: keepPreviousData, refetchInterval: 3_000 }),
  );
  const open = runs.data?.runs.filter(({ status }) => !isFinal(status)).slice(0, watchedRuns) ?? [];
  const readAgain = useThrottledCallback(() => void runs.refetch(), readPause);
  useLiveEvents(open, readAgain);
  return runs;
}
