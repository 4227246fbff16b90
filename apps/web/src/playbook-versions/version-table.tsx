import { Badge, Button, Group, Table } from '@mantine/core';
import type { PublishedVersion } from '../api/app-router.ts';
import { RelativeTime } from '../frame/relative-time.tsx';
import { TableCard } from '../frame/table-card.tsx';
import { draftVersion, versionLabel, type VersionName } from './version-name.ts';

interface VersionTableProps {
  /** The newest first. */
  readonly versions: readonly PublishedVersion[];
  /** When the draft was saved last; epoch milliseconds. */
  readonly modified: number | undefined;
  /** Whose changes are shown. */
  readonly shown: VersionName;
  readonly onChanges: (version: VersionName) => void;
}

/** One line a version, the draft on top. */
export function VersionTable({ versions, modified, shown, onChanges }: VersionTableProps) {
  const [latest] = versions;
  const lines = versions.map(({ number, at, by }) => ({ name: String(number), at, by }));
  return (
    <TableCard minWidth={320}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Version</Table.Th>
          <Table.Th w={110}>When</Table.Th>
          <Table.Th w={90} />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {[{ name: draftVersion, at: modified, by: undefined }, ...lines].map(({ name, at, by }, index) => (
          <Table.Tr key={name} aria-current={name === shown}>
            <Table.Td title={by === undefined ? undefined : `Published by ${by}`}>
              <Group gap={8} wrap="nowrap">
                {versionLabel(name)}
                {name === String(latest?.number) && (
                  <Badge size="xs" variant="light" color="green">
                    latest
                  </Badge>
                )}
              </Group>
            </Table.Td>
            <Table.Td c="dimmed">{at !== undefined && <RelativeTime at={at} />}</Table.Td>
            <Table.Td ta="right">
              {index < lines.length && (
                <Button
                  size="compact-xs"
                  variant={name === shown ? 'light' : 'subtle'}
                  aria-label={`Changes of ${versionLabel(name)}`}
                  onClick={() => onChanges(name)}
                >
                  Changes
                </Button>
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </TableCard>
  );
}
