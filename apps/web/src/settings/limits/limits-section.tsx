import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '../../api/trpc.ts';
import { LoadingRows } from '../../frame/loading-page.tsx';
import { QueryProblem } from '../../frame/query-problem.tsx';
import { LimitsForm } from './limits-form.tsx';

/** The limits of the workspace, and where each comes from. */
export function LimitsSection() {
  const trpc = useTRPC();
  const limits = useQuery(trpc.settings.limits.queryOptions());
  if (limits.isPending) return <LoadingRows rows={6} />;
  if (limits.isError) return <QueryProblem what="The limits" query={limits} />;
  return <LimitsForm key={JSON.stringify(limits.data)} limits={limits.data} />;
}
