import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '../api/trpc.ts';

/** Tasks that runs wait for now; kept current while the page is open. */
export function useOpenTasks() {
  const trpc = useTRPC();
  return useQuery(trpc.inputs.tasks.queryOptions(undefined, { refetchInterval: 4_000 }));
}
