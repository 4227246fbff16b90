import { Alert, Button, Stack, Text } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { RunDetails } from '../api/app-router.ts';
import { useTRPC } from '../api/trpc.ts';

/** Why a run is paused, and the way on; nothing while it is not. */
export function PauseNotice({ details }: { readonly details: RunDetails }) {
  const { id, status, error } = details.run;
  const trpc = useTRPC();
  const client = useQueryClient();
  const resume = useMutation(
    trpc.runs.resume.mutationOptions({
      meta: { failure: 'The run was not resumed' },
      onSettled: () => client.invalidateQueries({ queryKey: trpc.runs.get.queryKey({ id }) }),
    }),
  );
  if (status !== 'paused') return null;
  return (
    <Alert
      color="orange"
      radius={0}
      icon={<IconPlayerPause size={18} />}
      title="The run is paused"
      style={{ overflowWrap: 'anywhere' }}
    >
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{error?.message ?? 'It goes on when it is resumed.'}</Text>
        <OpenSteps details={details} />
        <Button
          size="xs"
          loading={resume.isPending}
          leftSection={<IconPlayerPlay size={15} />}
          onClick={() => resume.mutate({ id })}
        >
          Resume
        </Button>
      </Stack>
    </Alert>
  );
}

/** What was under way when it was paused. */
function OpenSteps({ details: { steps, playbook } }: { readonly details: RunDetails }) {
  const names = new Map(playbook.steps.map(({ id, name }) => [id, name]));
  const open = steps
    .filter(({ status, item }) => status === 'running' && item === undefined)
    .map(({ step, attempts }) => {
      const tries = attempts.length > 1 ? ` (${attempts.length} attempts)` : '';
      return `“${names.get(step) ?? step}”${tries}`;
    });
  if (!open.length) return null;
  return (
    <Text size="sm">
      Open {open.length === 1 ? 'step' : 'steps'}: {open.join(', ')}
    </Text>
  );
}
