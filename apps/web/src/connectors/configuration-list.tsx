import { Button, Group, Stack, Table, Text } from '@mantine/core';
import type { ConnectorManifest } from '@setpiece/connector-kit';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Configuration } from '../api/app-router.ts';
import { useTRPC } from '../api/trpc.ts';
import { TableCard } from '../frame/table-card.tsx';
import { ConfigurationDrawer, type EditedConfiguration } from './configuration-drawer.tsx';
import { ConfigurationRow } from './configuration-row.tsx';

interface ConfigurationListProps {
  readonly connector: ConnectorManifest;
  readonly configurations: readonly Configuration[];
}

/** The configurations of a connector, those that playbooks miss, and a way to add one. */
export function ConfigurationList({ connector, configurations }: ConfigurationListProps) {
  const [edited, setEdited] = useState<EditedConfiguration>();
  const isFirst = configurations.length === 0;
  const wanted = useQuery(useTRPC().configurations.wanted.queryOptions({ connector: connector.name })).data ?? [];
  return (
    <Stack gap={6}>
      <Group justify="space-between">
        <Text fw={550}>Configurations</Text>
        <Button
          size="compact-xs"
          variant="light"
          leftSection={<IconPlus size={13} />}
          onClick={() => setEdited({ name: isFirst ? 'Default' : '', isFirst })}
        >
          Add configuration
        </Button>
      </Group>
      {isFirst && (
        <Text size="xs" c="dimmed">
          None yet. A configuration is one account or server of {connector.label || connector.name}.
        </Text>
      )}
      {configurations.length > 0 && (
        <TableCard minWidth={480}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Name</Table.Th>
              <Table.Th w="45%">Health</Table.Th>
              <Table.Th w={110} aria-label="Actions" />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {configurations.map((each) => (
              <ConfigurationRow
                key={each.id}
                configuration={each}
                onEdit={() => setEdited({ name: each.name, configuration: each })}
              />
            ))}
          </Table.Tbody>
        </TableCard>
      )}
      {wanted.map(({ configuration, playbooks }) => (
        <Group key={configuration} gap={8} wrap="nowrap" justify="space-between">
          <Text size="xs" c="orange">
            {playbooks.length === 1 ? `“${playbooks[0]?.name}” names` : `${playbooks.length} playbooks name`} the
            configuration {configuration}, which is not here.
          </Text>
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => setEdited({ name: '', id: configuration, isFirst })}
          >
            Create it
          </Button>
        </Group>
      ))}
      <ConfigurationDrawer connector={connector} edited={edited} onClose={() => setEdited(undefined)} />
    </Stack>
  );
}
