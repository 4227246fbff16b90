import { Button, Center, Table } from '@mantine/core';
import { useState } from 'react';
import type { PlaybookListItem } from '../api/app-router.ts';
import { SortHeader } from '../frame/sort-header.tsx';
import { TableCard } from '../frame/table-card.tsx';
import { PlaybookRow } from './playbook-row.tsx';
import type { PlaybookColumn, PlaybookView } from './visible-playbooks.ts';

const columns: readonly { readonly by: PlaybookColumn; readonly label: string; readonly width?: number }[] = [
  { by: 'name', label: 'Name' },
  { by: 'collection', label: 'Collection', width: 180 },
  { by: 'trigger', label: 'Trigger', width: 130 },
  { by: 'steps', label: 'Steps', width: 70 },
  { by: 'problems', label: 'Problems', width: 100 },
  { by: 'active', label: 'Active', width: 150 },
  { by: 'modified', label: 'Modified', width: 110 },
];

/** How many lines are drawn at once: each has a switch and a menu, and a workspace may hold thousands. */
const pageSize = 100;

interface PlaybookTableProps {
  readonly playbooks: readonly PlaybookListItem[];
  readonly view: PlaybookView;
  readonly onChange: (view: PlaybookView) => void;
}

/** One line a playbook; a click on a column's name sorts by it. */
export function PlaybookTable({ playbooks, view, onChange }: PlaybookTableProps) {
  const [limit, setLimit] = useState(pageSize);
  return (
    <>
      <TableCard minWidth={940}>
        <Table.Thead>
          <Table.Tr>
            {columns.map(({ by, label, width }) => (
              <SortHeader
                key={by}
                width={width}
                label={label}
                direction={view.sort.by === by ? (view.sort.isDescending ? 'descending' : 'ascending') : undefined}
                onClick={() =>
                  onChange({ ...view, sort: { by, isDescending: view.sort.by === by && !view.sort.isDescending } })
                }
              />
            ))}
            <Table.Th w={48} aria-label="Actions" />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {playbooks.slice(0, limit).map((playbook) => (
            <PlaybookRow key={playbook.id} playbook={playbook} />
          ))}
        </Table.Tbody>
      </TableCard>
      {playbooks.length > limit && (
        <Center mt="sm">
          <Button variant="default" onClick={() => setLimit(limit + pageSize)}>
            {`Show more: ${playbooks.length - limit} are left`}
          </Button>
        </Center>
      )}
    </>
  );
}
