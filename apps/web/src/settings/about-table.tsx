import { Table } from '@mantine/core';
import type { About } from '../api/app-router.ts';

const labels = {
  version: 'Version',
  data: 'Workspace folder',
  origin: 'Address',
  user: 'You are',
} satisfies Partial<Record<keyof About, string>>;

/** What the server says of itself, a line a fact. */
export function AboutTable({ about }: { readonly about: About }) {
  return (
    <Table withRowBorders={false} verticalSpacing={3} horizontalSpacing={0}>
      <Table.Tbody>
        {Object.entries(labels).map(([key, label]) => (
          <Table.Tr key={key}>
            <Table.Th w={150} fw={500} c="dimmed">
              {label}
            </Table.Th>
            <Table.Td style={{ overflowWrap: 'anywhere' }}>{about[key as keyof typeof labels]}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
