import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { Value } from '@setpiece/playbook';
import { checkAnswer, firstInput } from '@setpiece/records';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { StartablePlaybook } from '../api/app-router.ts';
import { useTRPC } from '../api/trpc.ts';
import { FormFieldInput } from '../inputs/form-field-input.tsx';
import { tellStarted } from './tell-started.tsx';

interface StartDialogProps {
  readonly playbook: StartablePlaybook;
  /** IRIs of the records that it is started on. */
  readonly records: readonly string[];
  readonly onClose: () => void;
}

/** Asks for what a playbook needs to begin, and starts its published version. */
export function StartDialog({ playbook, records, onClose }: StartDialogProps) {
  const trpc = useTRPC();
  const [, go] = useLocation();
  const [filledIn, setFilledIn] = useState(() => firstInput(playbook.inputs));
  const [isTried, setTried] = useState(false);
  const start = useMutation(
    trpc.runs.trigger.mutationOptions({ meta: { failure: `“${playbook.name}” was not started` } }),
  );
  const checked = checkAnswer(playbook.inputs, filledIn);
  const problems = new Map(checked.problems.map(({ field, message }) => [field, message]));
  const send = () => {
    setTried(true);
    if (problems.size > 0) return;
    start.mutate(
      { playbook: playbook.id, records: [...records], inputs: checked.input },
      {
        onSuccess: ({ runs }) => {
          onClose();
          tellStarted(playbook.name, runs, go);
        },
      },
    );
  };
  const set = (name: string, value: Value) => setFilledIn((before) => ({ ...before, [name]: value }));
  const asked = checked.asked;
  return (
    <Modal opened onClose={onClose} title={`Run “${playbook.title}”`}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            {whatStarts(playbook, records.length)}
          </Text>
          {asked.map((field) => (
            <FormFieldInput
              key={field.name}
              field={field}
              value={filledIn[field.name] ?? null}
              problem={isTried ? problems.get(field.name) : undefined}
              onChange={(value) => set(field.name, value)}
            />
          ))}
          <Group justify="flex-end" gap="xs" mt="xs">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={start.isPending} data-autofocus={asked.length === 0 || undefined}>
              Run
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function whatStarts({ records: takes }: StartablePlaybook, count: number): string {
  const live = 'The published version runs, live.';
  if (count === 0) return live;
  const chosen = count === 1 ? 'the chosen record' : `the ${count} chosen records`;
  return takes === 'each' && count > 1 ? `${live} One run for each of ${chosen}.` : `${live} One run on ${chosen}.`;
}
