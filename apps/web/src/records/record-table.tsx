import { Table, UnstyledButton } from '@mantine/core';
import type { WorkspaceModule, WorkspaceRecord } from '../api/app-router.ts';
import { plainText } from '../frame/plain-text.ts';
import { TableCard } from '../frame/table-card.tsx';
import tableClasses from '../frame/table.module.css';
import { cellText } from './cell-text.ts';
import classes from './record-table.module.css';

interface RecordTableProps {
  readonly module: WorkspaceModule;
  readonly columns: readonly string[];
  readonly records: readonly WorkspaceRecord[];
  readonly onOpen: (record: WorkspaceRecord) => void;
}

/** One line a record; its first cell opens it. */
export function RecordTable({ module, columns, records, onOpen }: RecordTableProps) {
  const fields = columns.map(
    (column) => module.fields.find(({ name }) => name === column) ?? { name: column, type: '' },
  );
  return (
    <TableCard minWidth={columns.length * 140}>
      <Table.Thead>
        <Table.Tr>
          {fields.map((field) => (
            <Table.Th key={field.name}>{field.label ?? field.name}</Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {records.map((record, index) => (
          <Table.Tr key={plainText(record['uuid'] ?? record['id'] ?? index)}>
            {fields.map(({ name, type }, position) => {
              const text = cellText(record[name], type);
              return (
                <Table.Td key={name} className={classes['cell']} title={text}>
                  {position === 0 ? <OpenButton text={text} onClick={() => onOpen(record)} /> : text}
                </Table.Td>
              );
            })}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </TableCard>
  );
}

function OpenButton({ text, onClick }: { readonly text: string; readonly onClick: () => void }) {
  return (
    <UnstyledButton className={`${tableClasses['link']} ${classes['open']}`} onClick={onClick}>
      {text || '(empty)'}
    </UnstyledButton>
  );
}
