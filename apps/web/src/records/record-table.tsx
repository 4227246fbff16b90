import { Table, UnstyledButton } from '@mantine/core';
import type { WorkspaceModule, WorkspaceRecord } from '../api/app-router.ts';
import { plainText } from '../frame/plain-text.ts';
import { TableCard } from '../frame/table-card.tsx';
import tableClasses from '../frame/table.module.css';
import { cellText } from './columns.ts';
import classes from './record-table.module.css';

interface RecordTableProps {
  readonly module: WorkspaceModule;
  readonly columns: readonly string[];
  readonly records: readonly WorkspaceRecord[];
  readonly onOpen: (record: WorkspaceRecord) => void;
}

/** One line a record; its first cell opens it. */
export function RecordTable({ module, columns, records, onOpen }: RecordTableProps) {
  const labels = new Map(module.fields.map(({ name, label }) => [name, label ?? name]));
  return (
    <TableCard minWidth={columns.length * 140}>
      <Table.Thead>
        <Table.Tr>
          {columns.map((column) => (
            <Table.Th key={column}>{labels.get(column) ?? column}</Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {records.map((record, index) => (
          <Table.Tr key={plainText(record['uuid'] ?? record['id'] ?? index)}>
            {columns.map((column, position) => (
              <Table.Td key={column} className={classes['cell']} title={cellText(record[column])}>
                {position === 0 ? (
                  <UnstyledButton
                    className={`${tableClasses['link']} ${classes['open']}`}
                    onClick={() => onOpen(record)}
                  >
                    {cellText(record[column]) || '(empty)'}
                  </UnstyledButton>
                ) : (
                  cellText(record[column])
                )}
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </TableCard>
  );
}
