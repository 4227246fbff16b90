import { Badge, Group, Loader, Text } from '@mantine/core';
import type { Health } from '../api/app-router.ts';

/** What the last check said. */
export function HealthBadge({ health, isChecking }: { readonly health?: Health; readonly isChecking: boolean }) {
  if (isChecking)
    return (
      <Group gap={6} wrap="nowrap">
        <Loader size={12} />
        <Text size="xs" c="dimmed">
          Checking
        </Text>
      </Group>
    );
  if (!health)
    return (
      <Text size="xs" c="dimmed">
        Not checked
      </Text>
    );
  return (
    <div role="status">
      <Badge size="sm" variant="light" color={health.status === 'Available' ? 'teal' : 'red'} tt="none">
        {health.status}
      </Badge>
      {health.message && (
        <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {health.message}
        </Text>
      )}
    </div>
  );
}
