import { Button, Group, Stack, Text } from '@mantine/core';
import { ReasonButton } from '@setpiece/ui';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { ImportPlan } from '../../api/app-router.ts';
import { useTRPCClient } from '../../api/trpc.ts';
import { counted } from '../../frame/counted.ts';
import { LoadingRows } from '../../frame/loading-page.tsx';
import { QueryProblem } from '../../frame/query-problem.tsx';
import { ImportPlanReport } from './import-plan-report.tsx';
import { hasNews, newsCount } from './plan-counts.ts';
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
  const replaces = plan.data?.playbooks.some(({ status }) => status === 'replaces') ?? false;
  return (
    <Stack gap="md">
      {plan.isPending && (
        <>
          <Text>{`Reading ${counted(files.length, 'file')} …`}</Text>
          <LoadingRows rows={5} />
        </>
      )}
      {plan.isError && <QueryProblem what="The files" query={plan} />}
      {plan.data && <ImportPlanReport plan={plan.data} />}
      {replaces && !plan.data?.blocked && <ReplaceChoice value={choice} onChange={setChoice} />}
      <Group justify="space-between">
        <Text c="dimmed">{plan.data && !plan.data.blocked && 'Imported playbooks arrive inactive.'}</Text>
        <Group gap="xs">
          <Button variant="default" onClick={onOtherFiles}>
            Other files
          </Button>
          <ReasonButton
            reason={whyNot(plan.data)}
            loading={isImporting}
            onClick={() => onImport(replaces ? choice : undefined)}
          >
            {importLabel(plan.data)}
          </ReasonButton>
        </Group>
      </Group>
    </Stack>
  );
}

function whyNot(plan: ImportPlan | undefined): string | undefined {
  if (!plan) return 'The files are not read yet.';
  if (plan.blocked) return 'The problems above keep everything out. Mend the files, or choose others.';
  return hasNews(plan) ? undefined : 'Everything in these files is in the workspace already, and the same.';
}

function importLabel(plan: ImportPlan | undefined): string {
  if (!plan) return 'Import';
  if (plan.blocked) return 'Nothing can be imported';
  if (!hasNews(plan)) return 'Nothing new to import';
  const news = newsCount(plan);
  return news === 0 ? 'Import' : `Import ${counted(news, 'playbook')}`;
}
