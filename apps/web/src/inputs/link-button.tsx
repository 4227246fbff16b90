import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { CopyField } from '@setpiece/ui';
import { IconLink } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { WaitingInput } from '../api/app-router.ts';
import { useTRPC } from '../api/trpc.ts';

/** Makes a link that answers the question once, without signing in. */
export function LinkButton({ input }: { readonly input: WaitingInput }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<IconLink size={15} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        Copy link
      </Button>
      {isOpen && <LinkDialog input={input} onClose={() => setOpen(false)} />}
    </>
  );
}

function LinkDialog({ input, onClose }: { readonly input: WaitingInput; readonly onClose: () => void }) {
  const trpc = useTRPC();
  const [recipient, setRecipient] = useState('');
  const link = useMutation(trpc.inputs.link.mutationOptions({ meta: { failure: 'No link was made' } }));
  const make = () => {
    const { run, step, visit, item } = input;
    const to = recipient.trim();
    link.mutate({ run, step, visit, ...(item !== undefined && { item }), ...(to && { recipient: to }) });
  };
  return (
    <Modal opened onClose={onClose} title={`Link to “${input.title}”`} size="lg" centered>
      {link.data ? (
        <Stack gap="sm">
          <CopyField label="Link" value={link.data.url} />
          <Text size="sm" c="dimmed">
            It is shown this once. It answers once and without signing in, until{' '}
            {new Date(link.data.expires).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' })}.
            Whoever has it can use it: send it to one person only.
          </Text>
          <Group justify="flex-end">
            <Button onClick={onClose}>Done</Button>
          </Group>
        </Stack>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            make();
          }}
        >
          <Stack gap="sm">
            <TextInput
              data-autofocus
              type="email"
              label="For whom"
              description="Mail address of the person whose answer it is. Empty: whoever answers gives a name."
              placeholder="ana@example.org"
              value={recipient}
              onChange={(event) => setRecipient(event.currentTarget.value)}
            />
            <Group justify="flex-end">
              <Button variant="default" onClick={onClose}>
                Cancel
              </Button>
              <Button type="submit" loading={link.isPending}>
                Make the link
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Modal>
  );
}
