import { Alert, Group, Paper, Select, Stack, Text, Title } from '@mantine/core';
import type { Playbook, Value } from '@setpiece/playbook';
import { JsonField, ReasonButton, StatusBadge } from '@setpiece/ui';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Simulated } from '../api/app-router.ts';
import { useTRPC } from '../api/trpc.ts';
import { Timeline } from '../runs/timeline/timeline.tsx';
import { EffectList } from './effect-list.tsx';

/** Runs the draft without changing anything, and tells what would have happened. */
export function SimulateCard({ playbook }: { readonly playbook: Playbook }) {
  const trpc = useTRPC();
  const samples = playbook.samples ?? [];
  const [sample, setSample] = useState(samples[0]?.name);
  const [isValid, setValid] = useState(true);
  const [input, setInput] = useState<unknown>(samples[0]?.input ?? { params: {} });
  const simulate = useMutation(trpc.tests.simulate.mutationOptions({ meta: { failure: 'It was not simulated' } }));
  const choose = (name: string | null) => {
    setSample(name ?? undefined);
    const chosen = samples.find((one) => one.name === name);
    if (!chosen) return;
    setInput(chosen.input);
    setValid(true);
  };
  return (
    <Paper withBorder p="md" component="section" aria-label="Simulate">
      <Title order={2} size="h5" mb={2}>
        Simulate
      </Title>
      <Text c="dimmed" mb="sm">
        Runs the draft with a payload. Operations that are not read-only are listed, not called; records are written
        nowhere.
      </Text>
      <Stack gap="sm">
        {samples.length > 0 && (
          <Select
            w={280}
            label="Sample"
            data={samples.map(({ name }) => name)}
            value={sample ?? null}
            onChange={choose}
          />
        )}
        <JsonField key={sample} label="Payload" value={input} onChange={setInput} onValid={setValid} maxRows={12} />
        <Group>
          <ReasonButton
            variant="default"
            reason={isValid ? undefined : 'The payload is not JSON yet.'}
            loading={simulate.isPending}
            onClick={() =>
              simulate.mutate({ playbook: playbook.id, input: (input ?? {}) as Value, ...(sample && { sample }) })
            }
          >
            Simulate
          </ReasonButton>
        </Group>
        {simulate.data && <Outcome simulated={simulate.data} />}
      </Stack>
    </Paper>
  );
}

function Outcome({ simulated: { run, steps, playbook, effects } }: { readonly simulated: Simulated }) {
  const [chosen, setChosen] = useState<string>();
  const open = steps.find(({ status }) => status === 'waiting')?.step;
  const waiting = playbook.steps.find(({ id }) => id === open);
  return (
    <Stack gap="sm">
      <Group gap={8}>
        <StatusBadge status={run.status} />
        {run.status === 'waiting' && (
          <Text c="dimmed">
            It waits in {waiting ? `step “${waiting.name}”` : 'a step'} for something that does not come in a
            simulation. With a mock output the step goes on.
          </Text>
        )}
      </Group>
      {run.error && <Alert color="red">{run.error.message}</Alert>}
      <div>
        <Title order={3} size="h6" mb={4}>
          What would have happened
        </Title>
        {effects.length === 0 ? <Text c="dimmed">It would change nothing.</Text> : <EffectList effects={effects} />}
      </div>
      <Timeline
        steps={steps}
        playbook={playbook}
        runEnd={run.endedAt}
        chosen={chosen}
        onChoose={setChosen}
        onRerun={undefined}
      />
    </Stack>
  );
}
