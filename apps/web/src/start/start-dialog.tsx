import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import type { StartablePlaybook } from '../api/app-router.ts';
import { useTRPC } from '../api/trpc.ts';
import { FormFields } from '../inputs/form-fields.tsx';
import { useFilledForm } from '../inputs/use-filled-form.ts';
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
  const form = useFilledForm(playbook.inputs);
  const start = useMutation(
    trpc.runs.trigger.mutationOptions({ meta: { failure: `“${playbook.name}” was not started` } }),
  );
  const send = () => {
    const inputs = form.tryToSend();
    if (!inputs) return;
    start.mutate(
      { playbook: playbook.id, records: [...records], inputs },
      {
        onSuccess: ({ runs }) => {
          onClose();
          tellStarted(playbook.name, runs, go);
        },
      },
    );
  };
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
          <FormFields form={form} />
          <Group justify="flex-end" gap="xs" mt="xs">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={start.isPending} data-autofocus={form.asked.length === 0 || undefined}>
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
