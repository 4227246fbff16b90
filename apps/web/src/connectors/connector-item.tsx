import { Accordion, Badge, Group, Stack, Text } from '@mantine/core';
import type { Catalog, ConnectorManifest } from '@setpiece/connector-kit';
import { OperationList } from './operation-list.tsx';

interface ConnectorItemProps {
  readonly connector: ConnectorManifest;
  readonly configurations: Catalog['configurations'];
}

/** One connector: its name on the line, its configurations and actions below. */
export function ConnectorItem({ connector, configurations }: ConnectorItemProps) {
  const { name, label, version, description, publisher, category, operations } = connector;
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
          <Text size="xs" c="dimmed" ml="auto" mr="xs" style={{ whiteSpace: 'nowrap' }}>
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
            {configurations.length > 0 && `, configured as ${configurations.map((each) => each.name).join(', ')}`}
          </Text>
          <OperationList operations={operations} />
        </Stack>
      </Accordion.Panel>
    </Accordion.Item>
  );
}
