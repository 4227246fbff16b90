import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { IconTestPipe } from '@tabler/icons-react';
import { ConsoleLines, JsonTree, StatusBadge } from '@setpiece/ui';
import type { Step } from '@setpiece/playbook';
import { AnswerForm } from '../run/answer-form.tsx';
import { durationText } from '../run/duration-text.ts';
import { FailureAlert } from '../run/failure-alert.tsx';
import { provenanceOf, type StepRunView } from '../run/run-view.ts';
import { useDesigner, useDesignerState } from '../store/use-designer.ts';
import { NoStepRun } from './no-step-run.tsx';
import { lastWhole, StepRunChoice, useStepRunChoice } from './step-run-choice.tsx';

const provenances = {
  live: ['green', 'Live'],
  mock: ['violet', 'Mock'],
  replayed: ['blue', 'Replayed'],
  simulated: ['orange', 'Simulated'],
} as const;

const skipReasons = {
  disabled: 'Skipped: the step is disabled.',
  when: 'Skipped: its condition was false.',
  condition: 'Left out: the item did not match.',
} as const;

/** What came out of the step, or why nothing did. */
export function OutputTab({ step }: { step: Step }) {
  const { run, stepRuns, stepRun, choose } = useStepRunChoice(step.id, lastWhole);
  if (!stepRun) return <NoStepRun run={run} what="output" />;
  const provenance = provenanceOf(stepRun, stepRuns);
  return (
    <Stack gap="xs">
      <StepRunChoice stepRuns={stepRuns} stepRun={stepRun} onChoose={choose} />
      <Group gap="xs">
        <StatusBadge status={stepRun.status} />
        {provenance && (
          <Badge size="sm" variant="outline" tt="none" color={provenances[provenance][0]}>
            {provenances[provenance][1]}
          </Badge>
        )}
        {stepRun.option !== undefined && (
          <Badge size="sm" variant="light" tt="none" color="yellow">
            {stepRun.option}
          </Badge>
        )}
        {stepRun.startedAt !== undefined && stepRun.endedAt !== undefined && (
          <Text size="xs" c="dimmed">
            {durationText(stepRun.endedAt - stepRun.startedAt)}
          </Text>
        )}
      </Group>
      {stepRun.waitingFor?.kind === 'input' && <AnswerForm stepRun={stepRun} />}
      <Waiting stepRun={stepRun} />
      {stepRun.answers?.map(({ name, option, at }) => (
        <Text key={`${name}/${at}`} size="xs">
          {name} answered{option !== undefined && ` “${option}”`} at {new Date(at).toLocaleTimeString()}.
        </Text>
      ))}
      {stepRun.error && <FailureAlert title="The step failed" error={stepRun.error} />}
      {stepRun.message && <Text size="xs">{stepRun.message}</Text>}
      {stepRun.skippedBecause && <Text size="xs">{skipReasons[stepRun.skippedBecause]}</Text>}
      {stepRun.output !== undefined && (
        <JsonTree label={`Output of ${step.name}`} value={stepRun.output} openDepth={2} />
      )}
      <ConsoleLines lines={stepRun.log} />
      <UseAsMock step={step} stepRun={stepRun} />
      <FailedAttempts stepRun={stepRun} />
    </Stack>
  );
}

/** Keeps what came out as what stands in for the step in test runs. */
function UseAsMock({ step, stepRun: { output } }: { step: Step; stepRun: StepRunView }) {
  const { document, screen } = useDesigner();
  const isReadOnly = useDesignerState((state) => state.isReadOnly);
  if (isReadOnly || output === undefined || output === step.mockOutput) return null;
  const keep = () => {
    document.editStep(step.id, { mockOutput: output });
    screen.notify('info', `"${step.name}" now gives this output in test runs. Remove it under Configure, Mock output.`);
  };
  return (
    <Button size="compact-xs" variant="subtle" leftSection={<IconTestPipe size={14} aria-hidden />} onClick={keep}>
      Use as mock output
    </Button>
  );
}

function Waiting({ stepRun: { waitingFor } }: { stepRun: StepRunView }) {
  if (!waitingFor || waitingFor.kind === 'input') return null;
  const text = {
    timer: () => waitingFor.kind === 'timer' && `Goes on at ${new Date(waitingFor.due).toLocaleTimeString()}.`,
    signal: () => waitingFor.kind === 'signal' && `Waits for the signal "${waitingFor.name}".`,
    record: () => waitingFor.kind === 'record' && `Waits for a record of ${waitingFor.module}.`,
    place: () =>
      waitingFor.kind === 'place' &&
      `Stands in line for a free place of configuration "${waitingFor.name}": ${waitingFor.ahead} ${waitingFor.ahead === 1 ? 'call was' : 'calls were'} ahead as it came.`,
    child: () => waitingFor.kind === 'child' && `Waits for run ${waitingFor.run}.`,
  }[waitingFor.kind]();
  return (
    <Text size="xs" c="dimmed">
      {text}
    </Text>
  );
}

/** Tries before the last one, where a step was tried again. */
function FailedAttempts({ stepRun: { attempts } }: { stepRun: StepRunView }) {
  const failed = attempts.filter(({ error }) => error !== undefined);
  if (attempts.length < 2) return null;
  return failed.map(({ attempt, error }, index) => (
    <Text key={index} size="xs" c="dimmed">
      Try {attempt}: {error?.message}
    </Text>
  ));
}
