import { Group, Paper, Progress, Text } from '@mantine/core';
import type { TestReport } from '../api/app-router.ts';

type Coverage = TestReport['coverage'];

/** Which routes the tests take, and which none does. */
export function CoverageCard({ coverage: { percent, taken, routes, missed } }: { readonly coverage: Coverage }) {
  return (
    <Paper withBorder p="sm" component="section" aria-label="Coverage">
      <Group justify="space-between" mb={6}>
        <Text fw={550}>Routes taken</Text>
        <Text size="sm" c="dimmed">
          {taken} of {routes} ({percent} %)
        </Text>
      </Group>
      <Progress value={percent} color={percent === 100 ? 'green' : 'orange'} aria-label="Routes taken" />
      {missed.length > 0 && (
        <Text size="sm" mt={8} c="dimmed">
          No test takes: {missed.map(({ from, to, on }) => `${from} → ${to}${onText(on)}`).join(', ')}
        </Text>
      )}
    </Paper>
  );
}

function onText(on: Coverage['missed'][number]['on']): string {
  return on === undefined ? '' : ` (${typeof on === 'object' ? on.option : on})`;
}
