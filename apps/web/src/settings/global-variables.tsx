import { Stack, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '../api/trpc.ts';
import { LoadingRows } from '../frame/loading-page.tsx';
import { QueryProblem } from '../frame/query-problem.tsx';
import { TableCard } from '../frame/table-card.tsx';
import { GlobalVariableForm } from './global-variable-form.tsx';
import { GlobalVariableRow } from './global-variable-row.tsx';

/** The global variables of the workspace, and a form that adds one. */
export function GlobalVariables() {
  const trpc = useTRPC();
  const macros = useQuery(trpc.macros.list.queryOptions());
  return (
    <Stack gap="sm">
      {macros.isPending && <LoadingRows rows={2} />}
      {macros.isError && <QueryProblem what="The global variables" query={macros} />}
      {macros.data?.length === 0 && <Text c="dimmed">There are none yet.</Text>}
      {macros.data && macros.data.length > 0 && (
        <TableCard minWidth={400}>
          <Table.Tbody>
            {macros.data.map((macro) => (
              <GlobalVariableRow key={macro.name} macro={macro} />
            ))}
          </Table.Tbody>
        </TableCard>
      )}
      <GlobalVariableForm names={macros.data?.map(({ name }) => name) ?? []} />
    </Stack>
  );
}
