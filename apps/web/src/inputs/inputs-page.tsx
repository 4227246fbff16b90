import { Button, Stack } from '@mantine/core';
import { IconCoffee } from '@tabler/icons-react';
import { Link } from 'wouter';
import { LoadingRows } from '../frame/loading-page.tsx';
import { Page } from '../frame/page.tsx';
import { PageMessage } from '../frame/page-message.tsx';
import { QueryProblem } from '../frame/query-problem.tsx';
import { InputCard } from './input-card.tsx';
import { TaskCard } from './task-card.tsx';
import { useOpenTasks } from './use-open-tasks.ts';
import { useWaitingInputs } from './use-waiting-inputs.ts';

/** Everything that runs ask people, longest wait first. */
export function InputsPage() {
  const inputs = useWaitingInputs();
  const tasks = useOpenTasks();
  const waiting = [...(inputs.data ?? []), ...(tasks.data ?? [])].toSorted((a, b) => a.since - b.since);
  return (
    <Page title="Inputs" note={waiting.length > 0 ? `${waiting.length} waiting` : undefined}>
      {inputs.isPending && <LoadingRows rows={3} />}
      {inputs.isError && <QueryProblem what="The waiting inputs" query={inputs} />}
      {tasks.isError && <QueryProblem what="The open tasks" query={tasks} />}
      {inputs.isSuccess && tasks.isSuccess && waiting.length === 0 && (
        <PageMessage
          icon={IconCoffee}
          title="Nobody waits for you"
          text="When a run asks a question or waits for a task, it appears here."
        >
          <Button component={Link} href="/runs" variant="default">
            See the runs
          </Button>
        </PageMessage>
      )}
      <Stack gap="md" maw={720}>
        {waiting.map((one) => {
          const key = `${one.run}/${one.step}/${one.visit}/${one.item ?? ''}`;
          return 'fields' in one ? <InputCard key={key} input={one} /> : <TaskCard key={key} task={one} />;
        })}
      </Stack>
    </Page>
  );
}
