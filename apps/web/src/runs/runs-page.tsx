import { Button, Center } from '@mantine/core';
import { IconPlayerPlay, IconSearchOff } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { LoadingRows } from '../frame/loading-page.tsx';
import { Page } from '../frame/page.tsx';
import { PageMessage } from '../frame/page-message.tsx';
import { QueryProblem } from '../frame/query-problem.tsx';
import { RunFilters } from './run-filters.tsx';
import { RunTable } from './run-table.tsx';
import { useRunFilter } from './use-run-filter.ts';
import { useRuns } from './use-runs.ts';

const pageSize = 50;

/** All runs of the workspace, newest first. */
export function RunsPage() {
  const [filter, setFilter] = useRunFilter();
  const [limit, setLimit] = useState(pageSize);
  const runs = useRuns({ ...filter, limit });
  const isFiltered = filter.playbook !== undefined || filter.status !== undefined;
  const all = runs.data ?? [];
  return (
    <Page title="Runs" actions={<RunFilters filter={filter} onChange={setFilter} />}>
      {runs.isPending && <LoadingRows />}
      {runs.isError && <QueryProblem what="The runs" query={runs} />}
      {runs.isSuccess && all.length === 0 && !isFiltered && (
        <PageMessage
          icon={IconPlayerPlay}
          title="Nothing ran yet"
          text="Open a playbook and press Run, or publish one and let its trigger start it."
        >
          <Button component={Link} href="/playbooks">
            Choose a playbook
          </Button>
        </PageMessage>
      )}
      {runs.isSuccess && all.length === 0 && isFiltered && (
        <PageMessage icon={IconSearchOff} title="No such runs" text="No run fits these filters.">
          <Button variant="default" onClick={() => setFilter({})}>
            Show all runs
          </Button>
        </PageMessage>
      )}
      {all.length > 0 && <RunTable runs={all} />}
      {all.length === limit && (
        <Center mt="sm">
          <Button variant="default" onClick={() => setLimit(limit + pageSize)}>
            Show older runs
          </Button>
        </Center>
      )}
    </Page>
  );
}
