import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTRPCClient } from '../../api/trpc.ts';
import { LoadingRows } from '../../frame/loading-page.tsx';
import { QueryProblem } from '../../frame/query-problem.tsx';
import { ImportPlanReport } from './import-plan-report.tsx';
import { newsCount } from './plan-counts.ts';
import type { ImportFile } from './read-files.ts';
import { ReplaceChoice, type ImportChoice } from './replace-choice.tsx';

interface ImportPlanStageProps {
  readonly files: readonly ImportFile[];
  readonly isImporting: boolean;
  readonly onImport: (choice: ImportChoice | undefined) => void;
  readonly onOtherFiles: () => void;
}

/** The plan of an import, and the button that carries it out. */
export function ImportPlanStage({ files, isImporting, onImport, onOtherFiles }: ImportPlanStageProps) {
  const client = useTRPCClient();
  const id = useId();
  const [choice, setChoice] = useState<ImportChoice>('copy');
  const plan = useQuery({
    queryKey: ['import plan', id],
    queryFn: () => client.playbooks.planImport.mutate({ files: [...files] }),
    gcTime: 0,
    staleTime: Infinity,
  });
  const news = plan.data ? newsCount(plan.data) : 0;
  const replaces = plan.data?.playbooks.some(({ status }) => status === 'replaces') ?? false;
  return (
    <Stack gap="md">
      {plan.isPending && <LoadingRows rows={5} />}
      {plan.isError && <QueryProblem what="The files" query={plan} />}
      {plan.data && <ImportPlanReport plan={plan.data} />}
      {replaces && !plan.data?.blocked && <ReplaceChoice value={choice} onChange={setChoice} />}
      <Group justify="space-between">
        <Text c="dimmed">{plan.data?.blocked ? '' : 'Imported playbooks arrive inactive.'}</Text>
        <Group gap="xs">
          <Button variant="default" onClick={onOtherFiles}>
            Other files
          </Button>
          <Button
            disabled={!plan.data || plan.data.blocked || news === 0}
            loading={isImporting}
            onClick={() => onImport(replaces ? choice : undefined)}
          >
            {plan.data?.blocked ? 'Nothing can be imported' : importLabel(news)}
          </Button>
        </Group>
      </Group>
    </Stack>
  );
}

function importLabel(news: number): string {
  if (news === 0) return 'Nothing new to import';
  return news === 1 ? 'Import 1 playbook' : `Import ${news} playbooks`;
}
