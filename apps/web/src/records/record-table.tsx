import { Checkbox, Table, UnstyledButton } from '@mantine/core';
import { plainText } from '@setpiece/playbook';
import type { WorkspaceModule, WorkspaceRecord } from '../api/app-router.ts';
import { TableCard } from '../frame/table-card.tsx';
import tableClasses from '../frame/table.module.css';
import { cellText } from './cell-text.ts';
import classes from './record-table.module.css';

interface RecordTableProps {
  readonly module: WorkspaceModule;
  readonly columns: readonly string[];
  readonly records: readonly WorkspaceRecord[];
  readonly onOpen: (record: WorkspaceRecord) => void;
  /** IRIs of the records that are ticked. */
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

/** One line a record; its first cell opens it. */
export function RecordTable({ module, columns, records, onOpen, chosen, onChoose }: RecordTableProps) {
  const fields = columns.map(
    (column) => module.fields.find(({ name }) => name === column) ?? { name: column, type: '' },
  );
  const iris = records.map(iriOf);
  const ticked = iris.filter((iri) => chosen.has(iri)).length;
  return (
    <TableCard minWidth={columns.length * 140}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={34}>
            <Checkbox
              size="xs"
              aria-label="Select all shown records"
              checked={ticked === iris.length}
              indeterminate={ticked > 0 && ticked < iris.length}
              onChange={() => onChoose(new Set(ticked === iris.length ? [] : iris))}
            />
          </Table.Th>
          {fields.map((field) => (
            <Table.Th key={field.name}>{field.label ?? field.name}</Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {records.map((record, index) => (
          <Table.Tr key={plainText(record['uuid'] ?? record['id'] ?? index)}>
            <Table.Td>
              <Checkbox
                size="xs"
                aria-label={`Select ${iriOf(record)}`}
                checked={chosen.has(iriOf(record))}
                onChange={() => onChoose(toggled(chosen, iriOf(record)))}
              />
            </Table.Td>
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

function iriOf(record: WorkspaceRecord): string {
  return plainText(record['@id'] ?? '');
}

function toggled(chosen: ReadonlySet<string>, iri: string): ReadonlySet<string> {
  const next = new Set(chosen);
  if (!next.delete(iri)) next.add(iri);
  return next;
}

function OpenButton({ text, onClick }: { readonly text: string; readonly onClick: () => void }) {
  return (
    <UnstyledButton className={`${tableClasses['link']} ${classes['open']}`} onClick={onClick}>
      {text || '(empty)'}
    </UnstyledButton>
  );
}
