import { Stack, Text } from '@mantine/core';
import { JsonTree } from '@setpiece/ui';
import type { Step } from '@setpiece/playbook';
import { NoStepRun } from './no-step-run.tsx';
import { lastWithInputs, StepRunChoice, useStepRunChoice } from './step-run-choice.tsx';

/** What went into the step: its evaluated inputs, try by try. */
export function InputTab({ step }: { step: Step }) {
  const { run, stepRuns, stepRun, choose } = useStepRunChoice(step.id, lastWithInputs);
  if (!stepRun) return <NoStepRun run={run} what="evaluated input" />;
  const attempts = stepRun.attempts.filter(({ inputs }) => inputs !== undefined);
  return (
    <Stack gap="xs">
      <StepRunChoice stepRuns={stepRuns} stepRun={stepRun} onChoose={choose} />
      {!attempts.length && (
        <Text size="xs" c="dimmed">
          {stepRuns.some(({ item }) => item !== undefined) && stepRun.item === undefined
            ? 'Each item has its own input: choose one above.'
            : 'Nothing was evaluated for it.'}
        </Text>
      )}
      {attempts.map(({ attempt, poll, inputs }, index) => (
        <section key={index}>
          {attempts.length > 1 && (
            <Text size="xs" fw={600}>
              Try {attempt}
              {poll !== undefined && `, poll ${poll}`}
            </Text>
          )}
          <JsonTree label={`Input of ${step.name}, try ${attempt}`} value={inputs} openDepth={2} />
        </section>
      ))}
    </Stack>
  );
}
