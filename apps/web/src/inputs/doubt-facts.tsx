import { Stack, Text } from '@mantine/core';
import { JsonTree } from '@setpiece/ui';
import type { WaitingInput } from '../api/app-router.ts';
import { RelativeTime } from '../frame/relative-time.tsx';

/** Which attempt is in doubt, when it began, and what it was called with. */
export function DoubtFacts({ doubt }: { readonly doubt: NonNullable<WaitingInput['doubt']> }) {
  const { attempt, startedAt, inputs } = doubt;
  return (
    <Stack gap={4}>
      <Text size="sm" c="dimmed">
        Attempt {attempt}, begun <RelativeTime at={startedAt} />
      </Text>
      <JsonTree label="Inputs of the attempt" value={inputs} openDepth={3} />
    </Stack>
  );
}
