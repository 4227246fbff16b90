import { Button, Stack } from '@mantine/core';
import { IconCoffee } from '@tabler/icons-react';
import { Link } from 'wouter';
import { LoadingRows } from '../frame/loading-page.tsx';
import { Page } from '../frame/page.tsx';
import { PageMessage } from '../frame/page-message.tsx';
import { QueryProblem } from '../frame/query-problem.tsx';
import { InputCard } from './input-card.tsx';
import { useWaitingInputs } from './use-waiting-inputs.ts';

/** Everything that runs ask people, longest wait first. */
export function InputsPage() {
  const inputs = useWaitingInputs();
  const waiting = (inputs.data ?? []).toSorted((a, b) => a.since - b.since);
  return (
    <Page title="Inputs" note={waiting.length > 0 ? `${waiting.length} waiting` : undefined}>
      {inputs.isPending && <LoadingRows rows={3} />}
      {inputs.isError && <QueryProblem what="The waiting inputs" query={inputs} />}
      {inputs.isSuccess && waiting.length === 0 && (
        <PageMessage
          icon={IconCoffee}
          title="Nobody waits for you"
          text="When a run reaches a Manual input step, its question appears here."
        >
          <Button component={Link} href="/runs" variant="default">
            See the runs
          </Button>
        </PageMessage>
      )}
      <Stack gap="md" maw={720}>
        {waiting.map((input) => (
          <InputCard key={`${input.run}/${input.step}/${input.visit}/${input.item ?? ''}`} input={input} />
        ))}
      </Stack>
    </Page>
  );
}
