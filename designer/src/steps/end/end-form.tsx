import { Text } from '@mantine/core';

export function EndForm() {
  return (
    <Text size="sm" c="dimmed">
      This path ends here. Other paths go on.
    </Text>
  );
}
