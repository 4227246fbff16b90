import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '../api/trpc.ts';

/** What runs ask people now; kept current while the page is open. */
export function useWaitingInputs() {
  const trpc = useTRPC();
  return useQuery(trpc.inputs.list.queryOptions(undefined, { refetchInterval: 4_000 }));
}
