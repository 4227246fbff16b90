import { Badge, Code, Group, Stack, Text } from '@mantine/core';
import type { RunEffect } from '../api/app-router.ts';

const fates = {
  simulated: { color: 'orange', label: 'would call' },
  mocked: { color: 'grape', label: 'mocked' },
  written: { color: 'blue', label: 'would write' },
} as const;

/** What a run would have done to the world. */
export function EffectList({ effects }: { readonly effects: readonly RunEffect[] }) {
  if (effects.length === 0) return null;
  return (
    <Stack gap={3} component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
      {effects.map((effect, index) => (
        <Group key={`${effect.run}/${effect.step}/${index}`} component="li" gap={6} wrap="nowrap" align="flex-start">
          <Badge size="xs" mt={3} variant="light" color={fates[effect.fate].color} style={{ flex: 'none' }}>
            {fates[effect.fate].label}
          </Badge>
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
            {effect.operation} in “{effect.stepName}” <Code>{JSON.stringify(effect.inputs)}</Code>
          </Text>
        </Group>
      ))}
    </Stack>
  );
}
