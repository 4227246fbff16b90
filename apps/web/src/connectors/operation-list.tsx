import { Table, Text } from '@mantine/core';
import type { ManifestOperation } from '@setpiece/connector-kit';
import { TableCard } from '../frame/table-card.tsx';

/** The actions of a connector with the inputs that they take. */
export function OperationList({ operations }: { readonly operations: readonly ManifestOperation[] }) {
  return (
    <TableCard minWidth={520}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Action</Table.Th>
          <Table.Th w="40%">Inputs</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {operations.map((operation) => (
          <Table.Tr key={operation.operation}>
            <Table.Td>
              <Text fw={500}>{operation.title || operation.operation}</Text>
              {operation.description && (
                <Text size="xs" c="dimmed">
                  {operation.description}
                </Text>
              )}
            </Table.Td>
            <Table.Td>
              <Inputs operation={operation} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </TableCard>
  );
}

function Inputs({ operation: { parameters } }: { readonly operation: ManifestOperation }) {
  if (parameters.length === 0) return <Text c="dimmed">None</Text>;
  return (
    <Text size="xs">
      {parameters.map(({ name, title, required }) => `${title || name}${required ? ' *' : ''}`).join(', ')}
    </Text>
  );
}
