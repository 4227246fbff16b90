import { Alert, Button, Stack, Text } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { RunSummary } from '../api/app-router.ts';
import { useTRPC } from '../api/trpc.ts';

/** Why a run is paused, and the way on; nothing while it is not. */
export function PauseNotice({ run: { id, status, error } }: { readonly run: RunSummary }) {
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
