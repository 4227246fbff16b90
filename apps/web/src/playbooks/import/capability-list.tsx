import { Badge, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ImportPlan } from '../../api/app-router.ts';

/** What running the imported playbooks could reach: hosts, operations and code. */
export function CapabilityList({ capabilities }: { readonly capabilities: ImportPlan['capabilities'] }) {
  const { hosts, operations, code } = capabilities;
  if (hosts.length + operations.length + code.length === 0) return null;
  const missing = operations.filter(({ available }) => !available).length;
  return (
    <Stack gap={8}>
      <Text fw={550}>What they can do when they run</Text>
      <Line label="Reach these hosts" items={hosts.map((host) => host)} />
      <Line
        label="Call these actions"
        items={operations.map(({ connector, operation, uses, available }) => ({
          text: `${connector}: ${operation}${uses > 1 ? ` × ${uses}` : ''}`,
          warning: available ? undefined : 'Its connector is not installed: the step fails until it is.',
        }))}
      />
      {missing > 0 && (
        <Text size="xs" c="orange">
          {missing === 1 ? 'The action' : 'The actions'} in orange cannot run yet: the connector is not installed here.
          Such steps fail until it is, or until they get a mock output.
        </Text>
      )}
      <Line label="Run code of their own" items={code.map(({ name }) => name)} />
    </Stack>
  );
}

type Item = string | { readonly text: string; readonly warning?: string };

function Line({ label, items }: { readonly label: string; readonly items: readonly Item[] }): ReactNode {
  if (items.length === 0) return null;
  return (
    <Group gap={6} align="flex-start">
      <Text c="dimmed" w={150}>
        {label}
      </Text>
      <Group gap={4} flex={1}>
        {items.map((item) => {
          const { text, warning } = typeof item === 'string' ? { text: item, warning: undefined } : item;
          return (
            <Badge
              key={text}
              size="sm"
              variant={warning ? 'outline' : 'default'}
              color={warning ? 'orange' : undefined}
              title={warning}
            >
              {text}
            </Badge>
          );
        })}
      </Group>
    </Group>
  );
}
