import { Alert, Paper, Text } from '@mantine/core';
import { IconCircleX } from '@tabler/icons-react';
import { JsonTree } from '@setpiece/ui';
import type { RunDetails } from '../api/app-router.ts';
import { errorOf } from './timeline/timeline-of.ts';

/** How the run ended: its error or its outputs; nothing while it goes on or where there is nothing to say. */
export function RunResult({ details }: { readonly details: RunDetails }) {
  const { status, error, outputs } = details.run;
  // Why a run is paused stands above it already.
  if (error && status !== 'paused') {
    return (
      <Alert
        color="red"
        icon={<IconCircleX size={18} />}
        title={failureTitle(details)}
        style={{ overflowWrap: 'anywhere' }}
      >
        {error.message}
        <Text size="xs" c="dimmed" ff="monospace" mt={4}>
          {error.code}
        </Text>
      </Alert>
    );
  }
  if (!outputs || Object.keys(outputs).length === 0) return null;
  return (
    <Paper withBorder p="xs">
      <Text fw={550} mb={4}>
        Outputs
      </Text>
      <JsonTree label="Outputs of the run" value={outputs} />
    </Paper>
  );
}

/** Names the step whose failure ended the run. */
function failureTitle({ run, steps, playbook }: RunDetails): string {
  if (run.status === 'cancelled') return 'The run was cancelled';
  const failed = steps.findLast((stepRun) => {
    const error = errorOf(stepRun);
    return stepRun.status === 'failed' && error?.message === run.error?.message;
  });
  const name = playbook.steps.find(({ id }) => id === failed?.step)?.name;
  return name === undefined ? 'The run failed' : `The run failed in step “${name}”`;
}
