import { Button } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { useTRPC } from '../api/trpc.ts';
import { LoadingRows } from '../frame/loading-page.tsx';
import { Page } from '../frame/page.tsx';
import { PageMessage } from '../frame/page-message.tsx';
import { QueryProblem } from '../frame/query-problem.tsx';
import { RunTable } from '../runs/run-table.tsx';
import { useRuns } from '../runs/use-runs.ts';
import { BackLink } from './back-link.tsx';
import { PlaybookTabs } from './playbook-tabs.tsx';

/** The latest runs of one playbook. */
export function PlaybookRunsPage({ id }: { readonly id: string }) {
  const trpc = useTRPC();
  const playbook = useQuery(trpc.playbooks.get.queryOptions({ id }));
  const runs = useRuns({ playbook: id, limit: 100 });
  return (
    <Page
      start={<BackLink />}
      title={playbook.data?.playbook.name ?? 'Runs'}
      actions={<PlaybookTabs id={id} tab="runs" />}
    >
      {runs.isPending && <LoadingRows />}
      {runs.isError && <QueryProblem what="The runs" query={runs} />}
      {runs.data?.runs.length === 0 && playbook.isError && (
        <QueryProblem what="The playbook" query={playbook} home={{ href: '/playbooks', label: 'All playbooks' }} />
      )}
      {runs.data?.runs.length === 0 && playbook.isSuccess && (
        <PageMessage
          icon={IconPlayerPlay}
          title="It never ran"
          text="Press Run in the editor to try it with a sample payload."
        >
          <Button component={Link} href={`/playbooks/${id}`}>
            Open the editor
          </Button>
        </PageMessage>
      )}
      {runs.data && runs.data.runs.length > 0 && <RunTable runs={runs.data.runs} isOfOnePlaybook />}
    </Page>
  );
}
