import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { ReasonButton } from '@setpiece/ui';
import { useState, type SubmitEvent } from 'react';

interface NameDialogProps {
  readonly title: string;
  readonly initialName: string;
  readonly confirm: string;
  /** @default that of a playbook */
  readonly placeholder?: string;
  readonly isBusy: boolean;
  readonly onName: (name: string) => void;
  readonly onClose: () => void;
}

/** Asks for the name of a playbook, or of something else. */
export function NameDialog({ title, initialName, confirm, isBusy, onName, onClose, ...props }: NameDialogProps) {
  const [name, setName] = useState(initialName);
  const isUsable = name.trim() !== '' && (initialName === '' || name.trim() !== initialName);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (isUsable && !isBusy) onName(name.trim());
  };
  return (
    <Modal opened onClose={onClose} title={title} centered>
      <form onSubmit={submit}>
        <Stack gap="md">
          <TextInput
            data-autofocus
            label="Name"
            placeholder={props.placeholder ?? 'e.g. Triage reported logins'}
            maxLength={200}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            onFocus={(event) => event.currentTarget.select()}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <ReasonButton
              type="submit"
              reason={isUsable ? undefined : name.trim() ? 'It has this name already.' : 'Give it a name first.'}
              loading={isBusy}
            >
              {confirm}
            </ReasonButton>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
