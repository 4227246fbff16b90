import { lazy, Suspense, useState } from 'react';
import type { RunDetails } from '../api/app-router.ts';
import { LoadingPage } from '../frame/loading-page.tsx';
import { QueryProblem } from '../frame/query-problem.tsx';
import { InputCard } from '../inputs/input-card.tsx';
import { useWaitingInputs } from '../inputs/use-waiting-inputs.ts';
import classes from './run-page.module.css';
import { RunHeader } from './run-header.tsx';
import { RunResult } from './run-result.tsx';
import { Timeline } from './timeline/timeline.tsx';
import { useRunDetails } from './use-run-details.ts';

const RunCanvas = lazy(async () => ({ default: (await import('./run-canvas.tsx')).RunCanvas }));

/** One run: its frozen playbook on the canvas, and what happened step by step. */
export function RunPage({ id }: { readonly id: string }) {
  const details = useRunDetails(id);
  if (details.isPending) return <LoadingPage />;
  if (details.isError) return <QueryProblem what="The run" query={details} />;
  return <OpenRun details={details.data} />;
}

function OpenRun({ details }: { readonly details: RunDetails }) {
  const { run, steps, playbook } = details;
  const [chosen, setChosen] = useState<string>();
  const asked = useWaitingInputs().data?.filter((input) => input.run === run.id) ?? [];
  return (
    <div className={classes['page']}>
      <RunHeader run={run} />
      <div className={classes['body']}>
        <div className={classes['canvas']}>
          <Suspense fallback={<LoadingPage />}>
            <RunCanvas run={run.id} playbook={playbook} />
          </Suspense>
        </div>
        <aside className={classes['side']} aria-label="What happened">
          {asked.map((input) => (
            <InputCard key={`${input.step}/${input.visit}/${input.item ?? ''}`} input={input} isInRun />
          ))}
          <RunResult run={run} />
          <Timeline steps={steps} playbook={playbook} chosen={chosen} onChoose={setChosen} />
        </aside>
      </div>
    </div>
  );
}
