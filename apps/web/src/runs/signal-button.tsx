import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import type { Value } from '@setpiece/playbook';
import { JsonField } from '@setpiece/ui';
import { IconBroadcast } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '../api/trpc.ts';

interface SignalButtonProps {
  readonly run: string;
  /** What the run waits for. */
  readonly name: string;
}

/** Hands a waiting run the signal that it waits for. */
export function SignalButton({ run, name }: SignalButtonProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button leftSection={<IconBroadcast size={15} aria-hidden />} onClick={() => setOpen(true)}>
        Send signal…
      </Button>
      {isOpen && <SignalDialog run={run} name={name} onClose={() => setOpen(false)} />}
    </>
  );
}

function SignalDialog({ run, name: first, onClose }: SignalButtonProps & { readonly onClose: () => void }) {
  const trpc = useTRPC();
  const [name, setName] = useState(first);
  const [payload, setPayload] = useState<Value>();
  const signal = useMutation(trpc.runs.signal.mutationOptions({ meta: { failure: 'The signal was not sent' } }));
  return (
    <Modal opened onClose={onClose} title="Send a signal to this run" centered>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          signal.mutate({ id: run, name, ...(payload !== undefined && { payload }) }, { onSuccess: onClose });
        }}
      >
        <Stack gap="sm">
          <TextInput
            required
            label="Name"
            description="The Wait step for a signal of this name goes on."
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <JsonField
            label="Payload"
            description="What the Wait step gives as its result. Empty: nothing."
            value={payload}
            onChange={(json) => setPayload(json as Value | undefined)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={signal.isPending}>
              Send
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
