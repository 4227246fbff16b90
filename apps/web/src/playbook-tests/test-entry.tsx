import { Badge, Group, Paper, Stack, Text } from '@mantine/core';
import type { PlaybookTest } from '@setpiece/playbook';
import { ConfirmButton } from '@setpiece/ui';
import { useMutation } from '@tanstack/react-query';
import type { TestResult } from '../api/app-router.ts';
import { useTRPC } from '../api/trpc.ts';
import { counted } from '../frame/counted.ts';
import { EffectList } from './effect-list.tsx';

interface TestEntryProps {
  readonly playbook: string;
  readonly test: PlaybookTest;
  /** How it went, when it was run. */
  readonly result: TestResult | undefined;
  readonly isRunning: boolean;
}

/** One test: what it expects, and how it went. */
export function TestEntry({ playbook, test, result, isRunning }: TestEntryProps) {
  const trpc = useTRPC();
  const remove = useMutation(trpc.tests.remove.mutationOptions({ meta: { failure: 'The test was not removed' } }));
  return (
    <Paper withBorder p="sm" component="section" aria-label={test.name}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Stack gap={4} style={{ minWidth: 0 }}>
          <Group gap={8}>
            <Text fw={550}>{test.name}</Text>
            {result && !isRunning && (
              <Badge color={result.passed ? 'green' : 'red'} variant="light">
                {result.passed ? 'passed' : 'failed'}
              </Badge>
            )}
          </Group>
          <Text size="sm" c="dimmed">
            {expectationOf(test)}
          </Text>
          {result?.differences.map(({ path, expected, got, message }) => (
            <Text key={path} size="sm" c="red" style={{ overflowWrap: 'anywhere' }}>
              {path}: {[said('expected', expected), said('got', got), message].filter(Boolean).join(', ')}
            </Text>
          ))}
          {result && <EffectList effects={result.effects} />}
        </Stack>
        <ConfirmButton
          size="compact-sm"
          variant="subtle"
          c="red"
          loading={remove.isPending}
          question="The test is taken out of the draft."
          confirm="Remove the test"
          onConfirm={() => remove.mutate({ playbook, name: test.name })}
        >
          Remove
        </ConfirmButton>
      </Group>
    </Paper>
  );
}

function expectationOf({ expect, mocks }: PlaybookTest): string {
  const { status = 'succeeded', steps, outputs, effects } = expect;
  const parts = [
    `It ${status === 'succeeded' ? 'succeeds' : 'fails'}`,
    steps && counted(steps.length, 'step'),
    outputs && counted(Object.keys(outputs).length, 'output'),
    effects && counted(effects.length, 'effect'),
    mocks && counted(Object.keys(mocks).length, 'mock'),
  ];
  return parts.filter(Boolean).join(' · ');
}

function said(word: string, value: unknown): string {
  return value === undefined ? '' : `${word} ${JSON.stringify(value)}`;
}
