import { Accordion, Badge, Group, Stack, Switch, Text } from '@mantine/core';
import type { ConnectorManifest } from '@setpiece/connector-kit';
import type { Configuration } from '../api/app-router.ts';
import { ConfigurationList } from './configuration-list.tsx';
import { ConnectorState } from './connector-state.tsx';
import { useSwitchConnector } from './use-configurations.ts';
import { OperationList } from './operation-list.tsx';

interface ConnectorItemProps {
  readonly connector: ConnectorManifest;
  readonly configurations: readonly Configuration[];
  readonly isActive: boolean;
}

/** One connector: its name on the line, its configurations and actions below. */
export function ConnectorItem({ connector, configurations, isActive }: ConnectorItemProps) {
  const { name, label, version, description, publisher, category, configuration, operations } = connector;
  const { setActive, isSwitching } = useSwitchConnector(name);
  return (
    <Accordion.Item value={`${name}@${version}`}>
      <Accordion.Control>
        <Group gap={8} wrap="nowrap">
          <Text fw={550}>{label || name}</Text>
          <Badge size="xs" variant="default" c="dimmed">
            {version}
          </Badge>
          {category && (
            <Text size="xs" c="dimmed" truncate>
              {category}
            </Text>
          )}
          <Group gap={0} ml="auto">
            <ConnectorState connector={connector} configurations={configurations.length} isActive={isActive} />
          </Group>
          <Text size="xs" c="dimmed" mr="xs" w={70} ta="right" style={{ whiteSpace: 'nowrap' }}>
            {operations.length === 1 ? '1 action' : `${operations.length} actions`}
          </Text>
        </Group>
      </Accordion.Control>
      <Accordion.Panel>
        <Stack gap="sm">
          <Group justify="space-between" align="flex-start" wrap="nowrap">
            <Text>{description}</Text>
            <Switch
              size="xs"
              label={isActive ? 'On' : 'Off: none of its actions runs'}
              aria-label={`${label || name} is on`}
              checked={isActive}
              disabled={isSwitching}
              onChange={(event) => setActive(event.currentTarget.checked)}
            />
          </Group>
          <Text size="xs" c="dimmed">
            <Text span ff="monospace" size="xs">
              {name}
            </Text>
            {publisher && `, by ${publisher}`}
          </Text>
          {configuration.fields.length > 0 && (
            <ConfigurationList connector={connector} configurations={configurations} />
          )}
          <OperationList operations={operations} />
        </Stack>
      </Accordion.Panel>
    </Accordion.Item>
  );
}
