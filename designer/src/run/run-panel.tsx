import { ActionIcon, Button, Group, Loader, ScrollArea, Select, Stack, Text } from '@mantine/core';
import { IconDeviceFloppy, IconPlayerPlay, IconPlayerStop, IconTrash, IconX } from '@tabler/icons-react';
import { EmptyState, JsonField, JsonTree, ReasonButton, StatusBadge } from '@setpiece/ui';
import { useEffect } from 'react';
import { isFinal, type RunStatus, type Value } from '@setpiece/playbook';
import { removeSample, saveSample } from '../document/samples.ts';
import { payloadOf } from '../store/run-actions.ts';
import { useDesigner, useDesignerState, usePlaybook } from '../store/use-designer.ts';
import { AnswerForm } from './answer-form.tsx';
import { durationText } from './duration-text.ts';
import { FailureAlert } from './failure-alert.tsx';
import { MockFile } from './mock-file.tsx';
import { RunTimeline } from './run-timeline.tsx';
import { waitingInputs, type RunView } from './run-view.ts';

const failureTitles: { readonly [Status in RunStatus]?: string } = {
  paused: 'The run is paused',
  cancelled: 'The run was cancelled',
};

/** The payload to run with, and how the run goes. */
export function RunPanel() {
  const isReadOnly = useDesignerState((state) => state.isReadOnly);
  return (
    <div className="spd-run-panel">
      {!isReadOnly && <PayloadEditor />}
      <RunProgress />
    </div>
  );
}

const broken = 'The payload is not JSON yet.';

function PayloadEditor() {
  const { runs, store, document } = useDesigner();
  const { samples = [] } = usePlaybook();
  const mocks = useDesignerState((state) => state.mocks);
  useDesignerState((state) => state.payload);
  const isBroken = useDesignerState((state) => state.isPayloadBroken === true);
  // With the panel, the text that is no JSON goes.
  useEffect(() => () => runs.markPayload(false), [runs]);
  const { input, sample } = payloadOf(store);
  return (
    <section className="spd-payload" aria-label="Payload">
      <Group gap="xs" mb={6} align="flex-end">
        <Select
          flex={1}
          miw={130}
          size="xs"
          label="Sample"
          placeholder={samples.length ? 'Own payload' : 'No samples yet'}
          data={[...new Set(samples.map(({ name }) => name))]}
          value={sample ?? null}
          onChange={(name) => {
            const chosen = samples.find((one) => one.name === name);
            if (chosen) runs.setPayload(chosen.input, chosen.name);
          }}
        />
        {sample !== undefined && (
          <ActionIcon
            size="md"
            variant="subtle"
            color="gray"
            aria-label={`Delete sample ${sample}`}
            onClick={() => {
              document.change((playbook) => removeSample(playbook, sample));
              runs.setPayload(undefined);
            }}
          >
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        )}
        <ReasonButton
          size="xs"
          variant="default"
          reason={isBroken ? broken : undefined}
          leftSection={<IconDeviceFloppy size={14} aria-hidden />}
          onClick={() => {
            const name = sample ?? `Sample ${samples.length + 1}`;
            document.change((playbook) => saveSample(playbook, name, input, mocks));
            runs.setPayload(input, name);
          }}
        >
          Keep as sample
        </ReasonButton>
        <ReasonButton
          size="xs"
          reason={isBroken ? broken : undefined}
          leftSection={<IconPlayerPlay size={14} aria-hidden />}
          onClick={() => void runs.start()}
        >
          Run
        </ReasonButton>
      </Group>
      <MockFile />
      <ScrollArea className="spd-scroll" type="auto">
        <JsonField
          label="Payload of the trigger"
          value={input}
          onChange={(value) => runs.setPayload((value ?? {}) as Value, sample)}
          onValid={(isValid) => runs.markPayload(!isValid)}
          maxRows={40}
        />
      </ScrollArea>
    </section>
  );
}

function RunProgress() {
  const isReadOnly = useDesignerState((state) => state.isReadOnly);
  const run = useDesignerState((state) => state.run);
  const isPast = useDesignerState((state) => state.isPast);
  if (!run)
    return (
      <section className="spd-progress" aria-label="Run">
        <EmptyState title="Not run yet" text="Run the playbook to see each step's input and output." />
      </section>
    );
  // A run that is only looked at has begun long ago: before its events are here, nothing is known about it.
  if (isReadOnly && run.lastSeq === 0)
    return (
      <section className="spd-progress" aria-label="Run">
        <Loader size="xs" aria-label="Reading the run" />
      </section>
    );
  const took = run.startedAt !== undefined && run.endedAt !== undefined && durationText(run.endedAt - run.startedAt);
  return (
    <section className="spd-progress" aria-label="Run">
      <Group gap="xs" mb={6}>
        <StatusBadge status={run.status} size="md" />
        {took && (
          <Text size="xs" c="dimmed">
            {took}
          </Text>
        )}
        <span className="spd-grow" />
        {!isPast && <RunButton isEnded={isFinal(run.status)} />}
      </Group>
      <ScrollArea className="spd-scroll" type="auto">
        <Stack gap="xs">
          <RunFailure run={run} />
          {(isPast ? [] : waitingInputs(run)).map((stepRun) => (
            <AnswerForm key={`${stepRun.step}/${stepRun.visit}/${stepRun.item}`} stepRun={stepRun} />
          ))}
          <RunTimeline run={run} />
          {run.outputs && Object.keys(run.outputs).length > 0 && (
            <>
              <Text size="xs" fw={600}>
                Outputs
              </Text>
              <JsonTree label="Outputs" value={run.outputs} openDepth={1} />
            </>
          )}
        </Stack>
      </ScrollArea>
    </section>
  );
}

/** Why the run failed, and in which step. */
function RunFailure({ run: { status, error, failedStep } }: { readonly run: RunView }) {
  const step = usePlaybook().steps.find(({ id }) => id === failedStep);
  if (!error) return null;
  const title = failureTitles[status] ?? (step ? `The run failed in step “${step.name}”` : 'The run failed');
  return <FailureAlert title={title} error={error} />;
}

/** Takes an ended run off the screen, where another one can follow; cancels one that still goes. */
function RunButton({ isEnded }: { isEnded: boolean }) {
  const { runs } = useDesigner();
  const isReadOnly = useDesignerState((state) => state.isReadOnly);
  if (isEnded && isReadOnly) return null;
  if (isEnded) {
    return (
      <Button
        size="compact-xs"
        variant="subtle"
        leftSection={<IconX size={14} aria-hidden />}
        onClick={() => runs.clear()}
      >
        Clear
      </Button>
    );
  }
  return (
    <Button
      size="compact-xs"
      color="red"
      variant="light"
      leftSection={<IconPlayerStop size={14} aria-hidden />}
      onClick={() => void runs.cancel()}
    >
      Cancel run
    </Button>
  );
}
