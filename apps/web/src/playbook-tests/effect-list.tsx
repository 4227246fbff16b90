import { Badge, Box, Button, Collapse, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { JsonTree } from '@setpiece/ui';
import type { RunEffect } from '../api/app-router.ts';

const fates = {
  simulated: { color: 'orange', label: 'not called' },
  mocked: { color: 'grape', label: 'mocked' },
  written: { color: 'blue', label: 'not written' },
} as const;

/** What a run would have done to the world, a sentence each; what it would have been done with opens by click. */
export function EffectList({ effects }: { readonly effects: readonly RunEffect[] }) {
  if (effects.length === 0) return null;
  return (
    <Stack gap={6} component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
      {effects.map((effect, index) => (
        <EffectEntry key={`${effect.run}/${effect.step}/${index}`} effect={effect} />
      ))}
    </Stack>
  );
}

function EffectEntry({ effect: { sentence, stepName, inputs, fate } }: { readonly effect: RunEffect }) {
  const [isOpen, { toggle }] = useDisclosure(false);
  return (
    <li>
      <Group gap={8} wrap="nowrap" align="flex-start">
        <Badge size="xs" mt={4} w={84} variant="light" color={fates[fate].color} style={{ flex: 'none' }}>
          {fates[fate].label}
        </Badge>
        <Text size="sm" flex={1} style={{ overflowWrap: 'anywhere' }}>
          {sentence}{' '}
          <Text span size="xs" c="dimmed">
            step “{stepName}”
          </Text>
        </Text>
        <Button size="compact-xs" variant="subtle" aria-expanded={isOpen} onClick={toggle} style={{ flex: 'none' }}>
          {isOpen ? 'Hide details' : 'Details'}
        </Button>
      </Group>
      <Collapse expanded={isOpen}>
        <Box pl={92} py={4}>
          <JsonTree label={`What “${stepName}” would have been given`} value={inputs} openDepth={2} />
        </Box>
      </Collapse>
    </li>
  );
}
