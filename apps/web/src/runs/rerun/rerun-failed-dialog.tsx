import { Alert, Button, Group, Modal, Radio, Stack, Text } from '@mantine/core';
import { ReasonButton } from '@setpiece/ui';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { useTRPC } from '../../api/trpc.ts';
import { counted } from '../../frame/counted.ts';
import { LoadingRows } from '../../frame/loading-page.tsx';
import { QueryProblem } from '../../frame/query-problem.tsx';
import { RunTable } from '../run-table.tsx';
import type { WantedRuns } from './failed-runs-of.ts';
import { VersionChoice, type RerunVersion } from './version-choice.tsx';

const most = 1000;
const shown = 8;

/** Says which failed runs would be run again, and does it. A run is run again in bulk at most once. */
export function RerunFailedDialog({ wanted, onClose }: { readonly wanted: WantedRuns; readonly onClose: () => void }) {
  const trpc = useTRPC();
  const [from, setFrom] = useState<'failure' | 'start'>('failure');
  const [version, setVersion] = useState<RerunVersion>('same');
  const request = { ...wanted, limit: most };
  const plan = useQuery(
    trpc.runs.planRerunFailed.queryOptions(request, { staleTime: Infinity, refetchOnMount: 'always' }),
  );
  const rerun = useMutation(
    trpc.runs.rerunFailed.mutationOptions({ meta: { failure: 'The runs were not run again' } }),
  );
  const runs = plan.data?.runs ?? [];
  return (
    <Modal opened onClose={onClose} title="Run failed runs again" size={780} centered>
      {rerun.data ? (
        <Done started={rerun.data.started.length} refused={rerun.data.refused} onClose={onClose} />
      ) : (
        <Stack gap="sm">
          {plan.isPending && <LoadingRows rows={3} />}
          {plan.isError && <QueryProblem what="The plan" query={plan} />}
          {plan.data && (
            <Text>
              <b>{counted(runs.length, 'run')}</b> would be run again
              {plan.data.total > runs.length && !plan.data.refused.length && ` of ${plan.data.total} that fit`}. Runs
              that were run again already and runs that another run started are left out.
            </Text>
          )}
          <Refusals refused={plan.data?.refused ?? []} />
          {runs.length > 0 && <RunTable runs={runs.slice(0, shown)} />}
          {runs.length > shown && (
            <Text size="sm" c="dimmed">
              and {runs.length - shown} more
            </Text>
          )}
          <Radio.Group label="Begin" value={from} onChange={(value) => setFrom(value as typeof from)}>
            <Stack gap={6} mt={4}>
              <Radio value="failure" label="with the step that failed: what ended before is taken over, not repeated" />
              <Radio value="start" label="from the beginning: every effect happens again" />
            </Stack>
          </Radio.Group>
          <VersionChoice mode="live" value={version} onChange={setVersion} />
          {runs.some(({ mode }) => mode === 'live') && (
            <Alert color="orange" p="xs" icon={<IconAlertTriangle size={17} />}>
              Live runs are among them: from where they begin, operations are called for real.
            </Alert>
          )}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <ReasonButton
              reason={runs.length === 0 ? 'No run is left that could be run again.' : undefined}
              loading={rerun.isPending}
              onClick={() => rerun.mutate({ runs: runs.map(({ id }) => id), from, version, limit: most })}
            >
              Run {counted(runs.length, 'run')} again
            </ReasonButton>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}

interface Refusal {
  readonly run: string;
  readonly reason: string;
}

function Done(props: { readonly started: number; readonly refused: readonly Refusal[]; readonly onClose: () => void }) {
  return (
    <Stack gap="sm">
      <Text>{counted(props.started, 'run')} started again. They stand on top of the list.</Text>
      <Refusals refused={props.refused} />
      <Group justify="flex-end">
        <Button onClick={props.onClose}>Close</Button>
      </Group>
    </Stack>
  );
}

function Refusals({ refused }: { readonly refused: readonly Refusal[] }) {
  if (refused.length === 0) return null;
  return (
    <Alert color="gray" p="xs" title={`${counted(refused.length, 'run')} left out`}>
      <Stack gap={2} mah={140} style={{ overflow: 'auto' }}>
        {refused.map(({ run, reason }) => (
          <Text key={run} size="sm">
            <Link href={`/runs/${run}`}>{run}</Link>: {reason}
          </Text>
        ))}
      </Stack>
    </Alert>
  );
}
