import type { DesignerHost } from '@setpiece/designer';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTRPCClient } from '../api/trpc.ts';
import { useLiveRuns } from '../live/use-live-run.ts';
import { trpcDesignerHost } from './trpc-designer-host.ts';

/** The designer's port, one for as long as the page is shown. */
export function useDesignerHost(): DesignerHost {
  const client = useTRPCClient();
  const liveRuns = useLiveRuns();
  const queryClient = useQueryClient();
  return useMemo(
    () => trpcDesignerHost({ client, liveRuns, onChange: () => void queryClient.invalidateQueries() }),
    [client, liveRuns, queryClient],
  );
}
