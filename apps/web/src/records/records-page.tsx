import { Group, Select } from '@mantine/core';
import { IconDatabaseOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { useTRPC } from '../api/trpc.ts';
import { LoadingRows } from '../frame/loading-page.tsx';
import { Page } from '../frame/page.tsx';
import { PageMessage } from '../frame/page-message.tsx';
import { QueryProblem } from '../frame/query-problem.tsx';
import { ModuleRecords } from './module-records.tsx';
import { moduleLabel } from './module-label.ts';

/** The records of one module; without a module, of the fullest one. */
export function RecordsPage({ module }: { readonly module?: string }) {
  const trpc = useTRPC();
  const modules = useQuery(trpc.records.modules.queryOptions());
  const [, go] = useLocation();
  const all = (modules.data ?? []).toSorted(
    (a, b) => b.records - a.records || moduleLabel(a).localeCompare(moduleLabel(b)),
  );
  const shown = module === undefined ? all[0] : all.find(({ name }) => name === module);
  return (
    <Page
      title={shown ? moduleLabel(shown) : 'Records'}
      note={shown?.records}
      actions={
        <Select
          w={240}
          searchable
          allowDeselect={false}
          aria-label="Module"
          data={all.map((each) => ({ value: each.name, label: moduleLabel(each) }))}
          value={shown?.name ?? null}
          onChange={(name) => name && go(`/records/${name}`)}
          renderOption={({ option }) => (
            <Group justify="space-between" flex={1}>
              {option.label}
              <span>{all.find(({ name }) => name === option.value)?.records || ''}</span>
            </Group>
          )}
        />
      }
    >
      {modules.isPending && <LoadingRows />}
      {modules.isError && <QueryProblem what="The modules" query={modules} />}
      {modules.isSuccess && !shown && (
        <PageMessage
          icon={IconDatabaseOff}
          title={module === undefined ? 'No modules yet' : `There is no module “${module}”`}
          text="Modules come with the workspace and with packs that are imported. Choose one at the top right."
        />
      )}
      {shown && <ModuleRecords key={shown.name} module={shown} />}
    </Page>
  );
}
