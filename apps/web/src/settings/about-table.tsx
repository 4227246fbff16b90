import { Table } from '@mantine/core';

/** What the server says of itself, a line a fact. */
export function AboutTable({ about }: { readonly about: Readonly<Record<string, unknown>> }) {
  return (
    <Table withRowBorders={false} verticalSpacing={3}>
      <Table.Tbody>
        {Object.entries(about)
          .filter(([, value]) => typeof value === 'string' || typeof value === 'number')
          .map(([name, value]) => (
            <Table.Tr key={name}>
              <Table.Th w={140} fw={500} c="dimmed" tt="capitalize">
                {name}
              </Table.Th>
              <Table.Td style={{ overflowWrap: 'anywhere' }}>{String(value)}</Table.Td>
            </Table.Tr>
          ))}
      </Table.Tbody>
    </Table>
  );
}
