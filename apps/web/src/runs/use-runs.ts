import { isFinal, type RunStatus } from '@setpiece/playbook';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTRPC } from '../api/trpc.ts';

export interface RunsQuery {
  readonly playbook?: string;
  readonly status?: RunStatus;
  readonly limit: number;
}

/** Runs, newest first; asked again often while one of them goes on, and now and then for new ones. */
export function useRuns(query: RunsQuery) {
  const trpc = useTRPC();
  return useQuery(
    trpc.runs.list.queryOptions(query, {
      placeholderData: keepPreviousData,
      refetchInterval: ({ state }) => (state.data?.some(({ status }) => !isFinal(status)) ? 1_500 : 4_000),
    }),
  );
}
