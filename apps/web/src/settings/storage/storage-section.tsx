import { Divider, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '../../api/trpc.ts';
import { LoadingRows } from '../../frame/loading-page.tsx';
import { QueryProblem } from '../../frame/query-problem.tsx';
import { PruneNow } from './prune-now.tsx';
import { RetentionForm } from './retention-form.tsx';
import { SizeTable } from './size-table.tsx';

/** What the database takes, how long runs are kept, and removing old ones now. */
export function StorageSection() {
  const trpc = useTRPC();
  const storage = useQuery(trpc.settings.storage.queryOptions(undefined, { staleTime: 30_000 }));
  if (storage.isPending) return <LoadingRows rows={4} />;
  if (storage.isError) return <QueryProblem what="The size of the database" query={storage} />;
  return (
    <Stack gap="md">
      <SizeTable storage={storage.data} />
      <Divider />
      <RetentionForm key={JSON.stringify(storage.data.retention)} retention={storage.data.retention} />
      <Divider />
      <PruneNow />
    </Stack>
  );
}
