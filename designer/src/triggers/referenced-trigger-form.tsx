import { Text } from '@mantine/core';

export function ReferencedTriggerForm() {
  return (
    <Text size="sm" c="dimmed">
      Another playbook starts this one with a reference step. What it may pass are this playbook's parameters: select
      nothing on the canvas to edit them.
    </Text>
  );
}
