import { Alert, Paper, Text } from '@mantine/core';
import { IconCircleX } from '@tabler/icons-react';
import { JsonTree } from '@setpiece/ui';
import type { RunSummary } from '../api/app-router.ts';

/** How the run ended: its error or its outputs; nothing while it goes on or where there is nothing to say. */
export function RunResult({ run: { status, error, outputs } }: { readonly run: RunSummary }) {
  // Why a run is paused stands above it already.
  if (error && status !== 'paused') {
    return (
      <Alert color="red" icon={<IconCircleX size={18} />} title="The run failed" style={{ overflowWrap: 'anywhere' }}>
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
