import { Button, Stack } from '@mantine/core';
import { IconPlayerPlay, IconTestPipe } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { useTRPC } from '../api/trpc.ts';
import { LoadingRows } from '../frame/loading-page.tsx';
import { Page } from '../frame/page.tsx';
import { PageMessage } from '../frame/page-message.tsx';
import { QueryProblem } from '../frame/query-problem.tsx';
import { BackLink } from '../playbook-editor/back-link.tsx';
import { PlaybookTabs } from '../playbook-editor/playbook-tabs.tsx';
import { CoverageCard } from './coverage-card.tsx';
import { SimulateCard } from './simulate-card.tsx';
import { TestEntry } from './test-entry.tsx';

/** The tests that stand in a playbook's draft, and what it would do with a payload. Nothing outside is changed here. */
export function TestsPage({ id }: { readonly id: string }) {
  const trpc = useTRPC();
  const details = useQuery(trpc.playbooks.get.queryOptions({ id }));
  const run = useMutation(trpc.tests.run.mutationOptions({ meta: { failure: 'The tests did not run' } }));
  const tests = details.data?.playbook.tests ?? [];
  return (
    <Page
      start={<BackLink />}
      title={details.data?.playbook.name ?? 'Tests'}
      actions={
        <>
          {tests.length > 0 && (
            <Button
              leftSection={<IconPlayerPlay size={15} aria-hidden />}
              loading={run.isPending}
              onClick={() => run.mutate({ playbook: id })}
            >
              Run all tests
            </Button>
          )}
          <PlaybookTabs id={id} tab="tests" />
        </>
      }
    >
      <Stack gap="md" maw={860}>
        {details.isPending && <LoadingRows />}
        {details.isError && <QueryProblem what="The playbook" query={details} />}
        {details.data && tests.length === 0 && (
          <PageMessage
            icon={IconTestPipe}
            title="No tests yet"
            text="Open a run that did what it should and press “Make a test”: its payload, what the outside answered and its way become a test."
          >
            <Button component={Link} href={`/playbooks/${id}/runs`}>
              Show the runs
            </Button>
          </PageMessage>
        )}
        {tests.map((test) => (
          <TestEntry
            key={test.name}
            playbook={id}
            test={test}
            result={run.data?.tests.find(({ name }) => name === test.name)}
            isRunning={run.isPending}
          />
        ))}
        {run.data && tests.length > 0 && <CoverageCard coverage={run.data.coverage} />}
        {details.data && <SimulateCard playbook={details.data.playbook} />}
      </Stack>
    </Page>
  );
}
