import { Accordion, Badge, Group, Stack, Text } from '@mantine/core';
import type { ConnectorManifest } from '@setpiece/connector-kit';
import type { Configuration } from '../api/app-router.ts';
import { ConfigurationList } from './configuration-list.tsx';
import { ConnectorState } from './connector-state.tsx';
import { OperationList } from './operation-list.tsx';

interface ConnectorItemProps {
  readonly connector: ConnectorManifest;
  readonly configurations: readonly Configuration[];
}

/** One connector: its name on the line, its configurations and actions below. */
export function ConnectorItem({ connector, configurations }: ConnectorItemProps) {
  const { name, label, version, description, publisher, category, configuration, operations } = connector;
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
            <ConnectorState connector={connector} configurations={configurations.length} />
          </Group>
          <Text size="xs" c="dimmed" mr="xs" w={70} ta="right" style={{ whiteSpace: 'nowrap' }}>
            {operations.length === 1 ? '1 action' : `${operations.length} actions`}
          </Text>
        </Group>
      </Accordion.Control>
      <Accordion.Panel>
        <Stack gap="sm">
          {description && <Text>{description}</Text>}
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
