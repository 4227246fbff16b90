import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from 'wouter';
import { useTRPC } from '../api/trpc.ts';
import { LoadingRows } from '../frame/loading-page.tsx';
import { QueryProblem } from '../frame/query-problem.tsx';
import { RelativeTime } from '../frame/relative-time.tsx';
import tableClasses from '../frame/table.module.css';

/** What the daily comparison of runs with their journals found, and the way to make one now. */
export function VerificationSection() {
  const trpc = useTRPC();
  const client = useQueryClient();
  const last = useQuery(trpc.settings.verification.queryOptions());
  const verify = useMutation(
    trpc.settings.verify.mutationOptions({
      meta: { failure: 'The runs were not verified' },
      onSettled: () => client.invalidateQueries({ queryKey: trpc.settings.verification.queryKey() }),
    }),
  );
  if (last.isPending) return <LoadingRows rows={2} />;
  if (last.isError) return <QueryProblem what="The last verification" query={last} />;
  const found = last.data;
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Text size="sm">
          {found ? (
            <>
              {found.runs} {found.runs === 1 ? 'run' : 'runs'} verified <RelativeTime at={found.at} />
              {found.found === 0 && ': everything is as it was written.'}
            </>
          ) : (
            'Not verified yet. It is done once a day while the server runs.'
          )}
        </Text>
        <Button size="xs" variant="default" loading={verify.isPending} onClick={() => verify.mutate({})}>
          Verify now
        </Button>
      </Group>
      {found && found.found > 0 && (
        <Alert color="red" title={`${found.found} findings`} style={{ overflowWrap: 'anywhere' }}>
          {found.findings.map(({ run, code, message }) => (
            <Text size="sm" key={`${run} ${code} ${message}`}>
              {run && (
                <>
                  <Link href={`/runs/${run}`} className={tableClasses['link']}>
                    {run}
                  </Link>
                  {': '}
                </>
              )}
              {message}
            </Text>
          ))}
        </Alert>
      )}
    </Stack>
  );
}
