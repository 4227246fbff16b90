import { Alert, Button, Group, Modal, Select, Stack, Text } from '@mantine/core';
import { JsonField, ReasonButton } from '@setpiece/ui';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { RunDetails } from '../../api/app-router.ts';
import { useTRPC } from '../../api/trpc.ts';
import { inputShape } from './input-shape.ts';
import { placesOf, start, type RerunPlace } from './places-of.ts';
import { VersionChoice, type RerunVersion } from './version-choice.tsx';

interface RerunDialogProps {
  readonly details: RunDetails;
  /** Key of the place to begin with. */
  readonly initialPlace: string;
  readonly onClose: () => void;
}

type Json = NonNullable<RerunPlace['stepRun']>['output'];

/** Runs a run again from its beginning or from one of its steps, with other input when that is edited. */
export function RerunDialog({ details, initialPlace, onClose }: RerunDialogProps) {
  const { run, playbook } = details;
  const trpc = useTRPC();
  const [, go] = useLocation();
  const places = placesOf(details);
  const [placeKey, setPlaceKey] = useState(initialPlace);
  const [version, setVersion] = useState<RerunVersion>('same');
  const [edited, setEdited] = useState<{ readonly place: string; readonly value: unknown }>();
  const [isValid, setValid] = useState(true);
  const [key] = useState(() => crypto.randomUUID());
  const place = places.find((one) => one.key === placeKey) ?? places[0];
  const stepRun = place?.stepRun;
  const first = useQuery(trpc.runs.stateAt.queryOptions({ id: run.id, seq: 1 }));
  const rerun = useMutation(
    trpc.runs.rerun.mutationOptions({
      meta: { failure: 'The run was not run again' },
      onSuccess: (started) => {
        onClose();
        go(`/runs/${started.run}`);
      },
    }),
  );
  const step = playbook.steps.find(({ id }) => id === stepRun?.step);
  const isLoop = step?.forEach !== undefined;
  const accepted = first.data?.event.type === 'run.accepted' ? first.data.event.input : undefined;
  const inputs = stepRun?.attempts.at(-1)?.inputs ?? inputShape(step);
  const recorded = stepRun ? (isLoop ? undefined : inputs) : accepted;
  const value = edited?.place === placeKey ? edited.value : recorded;
  const isEdited = edited?.place === placeKey && JSON.stringify(edited.value) !== JSON.stringify(recorded);
  const given = isEdited && edited.value !== undefined ? (edited.value as Json) : undefined;
  return (
    <Modal opened onClose={onClose} title="Run it again" size={640} centered>
      <Stack gap="sm">
        <Select
          label="Begin with"
          allowDeselect={false}
          searchable
          data={places.map((one) => ({ value: one.key, label: one.label }))}
          value={placeKey}
          onChange={(chosen) => {
            if (!chosen || chosen === placeKey) return;
            setPlaceKey(chosen);
            setValid(true);
          }}
        />
        <Text size="sm" c="dimmed">
          {stepRun
            ? 'What had ended before this step is taken over and not repeated. What was under way beside it is run again.'
            : 'Every step is run again, with the payload below.'}
        </Text>
        {(stepRun !== undefined || first.data) && (
          <JsonField
            key={placeKey}
            label={stepRun ? (isLoop ? 'Items' : 'Input of the step') : 'Payload'}
            description={
              stepRun
                ? isLoop
                  ? 'A list of items for the loop. Left empty, the items are evaluated again.'
                  : 'Evaluated values. Unchanged, they are evaluated again, so that mended global variables count.'
                : undefined
            }
            value={value}
            minRows={4}
            maxRows={14}
            onChange={(next) => setEdited({ place: placeKey, value: next })}
            onValid={setValid}
          />
        )}
        <VersionChoice mode={run.mode} value={version} onChange={setVersion} />
        {run.mode === 'live' && (
          <Alert color="orange" p="xs" icon={<IconAlertTriangle size={17} />}>
            This is a live run: from {stepRun ? 'this step' : 'the beginning'} on, operations are called for real once
            more.
          </Alert>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <ReasonButton
            reason={isValid ? undefined : 'What is filled in above is not JSON yet.'}
            loading={rerun.isPending}
            onClick={() =>
              rerun.mutate({
                run: run.id,
                version,
                key: `${key}/${placeKey}`,
                ...(stepRun
                  ? { step: stepRun.step, visit: stepRun.visit, inputs: given }
                  : { input: placeKey === start ? given : undefined }),
              })
            }
          >
            {run.mode === 'live' ? 'Run again for real' : 'Run again'}
          </ReasonButton>
        </Group>
      </Stack>
    </Modal>
  );
}
