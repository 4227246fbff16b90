import { Button, CloseButton, Group, Pagination, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconDatabase, IconSearch, IconSearchOff } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import type { WorkspaceModule, WorkspaceRecord } from '../api/app-router.ts';
import { useTRPC } from '../api/trpc.ts';
import { LoadingRows } from '../frame/loading-page.tsx';
import { PageMessage } from '../frame/page-message.tsx';
import { QueryProblem } from '../frame/query-problem.tsx';
import { RunOnRecords } from '../start/run-on-records.tsx';
import { ColumnPicker } from './column-picker.tsx';
import { firstColumns } from './first-columns.ts';
import { RecordDrawer } from './record-drawer.tsx';
import { RecordTable } from './record-table.tsx';

const pageSize = 50;

/** Search, columns, pages and the table of one module's records. */
export function ModuleRecords({ module }: { readonly module: WorkspaceModule }) {
  const trpc = useTRPC();
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), 250);
  const [page, setPage] = useState(1);
  const [columns, setColumns] = useState(() => firstColumns(module));
  const [open, setOpen] = useState<WorkspaceRecord>();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const records = useQuery(
    trpc.records.list.queryOptions(
      { module: module.name, limit: pageSize, offset: (page - 1) * pageSize, ...(search && { search }) },
      { placeholderData: keepPreviousData, refetchInterval: 5_000 },
    ),
  );
  const total = records.data?.total ?? 0;
  return (
    <>
      <Group mb={12} gap="xs">
        <TextInput
          w={280}
          aria-label="Search records"
          placeholder="Search records"
          leftSection={<IconSearch size={14} />}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setPage(1);
          }}
          rightSection={typed && <CloseButton size="xs" aria-label="Clear the search" onClick={() => setTyped('')} />}
        />
        <ColumnPicker module={module} columns={columns} onChange={setColumns} />
        {total > 0 && <RunOnRecords records={[...chosen]} />}
        {search && records.isSuccess && <Text c="dimmed">{`${total} found`}</Text>}
      </Group>
      {records.isPending && <LoadingRows />}
      {records.isError && <QueryProblem what="The records" query={records} />}
      {records.isSuccess && total === 0 && <NoRecords isSearched={search !== ''} onClear={() => setTyped('')} />}
      {total > 0 && (
        <RecordTable
          module={module}
          columns={columns}
          records={records.data?.records ?? []}
          onOpen={setOpen}
          chosen={chosen}
          onChoose={setChosen}
        />
      )}
      {total > pageSize && (
        <Pagination mt="sm" size="sm" total={Math.ceil(total / pageSize)} value={page} onChange={setPage} />
      )}
      <RecordDrawer module={module} record={open} onClose={() => setOpen(undefined)} />
    </>
  );
}

function NoRecords({ isSearched, onClear }: { readonly isSearched: boolean; readonly onClear: () => void }) {
  if (isSearched) {
    return (
      <PageMessage icon={IconSearchOff} title="Nothing found" text="No record of this module holds these words.">
        <Button variant="default" onClick={onClear}>
          Show all records
        </Button>
      </PageMessage>
    );
  }
  return (
    <PageMessage
      icon={IconDatabase}
      title="No records yet"
      text="Playbooks fill this module with Create record and Map records steps."
    >
      <Button component={Link} href="/playbooks" variant="default">
        Go to the playbooks
      </Button>
    </PageMessage>
  );
}
