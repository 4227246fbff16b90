import { Button, Group, Popover, Text, type ButtonProps } from '@mantine/core';
import { useState, type ReactNode } from 'react';

/** A button that asks before it acts. */
export function ConfirmButton(
  props: ButtonProps & { children: ReactNode; question: string; confirm: string; onConfirm: () => void },
) {
  const { question, confirm, onConfirm, children, ...button } = props;
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover opened={isOpen} onChange={setOpen} withArrow trapFocus shadow="md" width={260}>
      <Popover.Target>
        <Button {...button} onClick={() => setOpen(true)}>
          {children}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Text size="sm" mb="sm">
          {question}
        </Text>
        <Group justify="flex-end" gap="xs">
          <Button size="xs" variant="default" onClick={() => setOpen(false)}>
            Keep it
          </Button>
          <Button
            size="xs"
            color="red"
            onClick={() => {
              setOpen(false);
              onConfirm();
            }}
          >
            {confirm}
          </Button>
        </Group>
      </Popover.Dropdown>
    </Popover>
  );
}
