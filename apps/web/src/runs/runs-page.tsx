import { Button, Center } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { LoadingRows } from '../frame/loading-page.tsx';
import { Page } from '../frame/page.tsx';
import { PageMessage } from '../frame/page-message.tsx';
import { QueryProblem } from '../frame/query-problem.tsx';
import { NoSuchRuns } from './no-such-runs.tsx';
import { RerunFailedButton } from './rerun/rerun-failed-button.tsx';
import { RunFilters } from './run-filters.tsx';
import { RunTable } from './run-table.tsx';
import { searchOf } from './search-of.ts';
import { useRunFilter } from './use-run-filter.ts';
import { useRuns } from './use-runs.ts';

const pageSize = 50;
const most = 500;

/** All runs of the workspace, newest first. */
export function RunsPage() {
  const [filter, setFilter] = useRunFilter();
  const [limit, setLimit] = useState(pageSize);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const search = searchOf(filter);
  const runs = useRuns({ ...search, limit });
  const isFiltered = Object.values(filter).some((value) => value !== undefined);
  const all = runs.data?.runs ?? [];
  return (
    <Page
      title="Runs"
      note={chosen.size > 0 ? `${chosen.size} selected` : undefined}
      actions={<RerunFailedButton filter={filter} runs={all} chosen={chosen} onDone={() => setChosen(new Set())} />}
    >
      <RunFilters filter={filter} onChange={setFilter} />
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
        <NoSuchRuns playbook={filter.playbook} isIndexing={runs.data.isIndexing} onShowAll={() => setFilter({})} />
      )}
      {all.length > 0 && <RunTable runs={all} chosen={chosen} onChoose={setChosen} />}
      {all.length === limit && limit < most && (
        <Center mt="sm">
          <Button variant="default" onClick={() => setLimit(Math.min(most, limit + pageSize))}>
            Show older runs
          </Button>
        </Center>
      )}
    </Page>
  );
}
