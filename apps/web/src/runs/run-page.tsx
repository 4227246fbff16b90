import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import type { RunDetails } from '../api/app-router.ts';
import { useTRPC } from '../api/trpc.ts';
import { LoadingPage } from '../frame/loading-page.tsx';
import { QueryProblem } from '../frame/query-problem.tsx';
import { EventStepper } from './history/event-stepper.tsx';
import { eventText } from './history/event-text.ts';
import historyClasses from './history/history.module.css';
import { StatePanel } from './history/state-panel.tsx';
import { PauseNotice } from './pause-notice.tsx';
import { RerunDialog } from './rerun/rerun-dialog.tsx';
import { RunHeader } from './run-header.tsx';
import classes from './run-page.module.css';
import { RunTimelineView } from './run-timeline-view.tsx';
import { useRunDetails } from './use-run-details.ts';
import { useRunView } from './use-run-view.ts';

const RunCanvas = lazy(async () => ({ default: (await import('./run-canvas.tsx')).RunCanvas }));

const allRuns = { href: '/runs', label: 'All runs' };

/** One run: its frozen playbook on the canvas, or what happened step by step; now, or as it was at any event. */
export function RunPage({ id }: { readonly id: string }) {
  const details = useRunDetails(id);
  if (details.isPending) return <LoadingPage />;
  if (details.isError) return <QueryProblem what="The run" query={details} home={allRuns} />;
  return <OpenRun details={details.data} />;
}

function OpenRun({ details }: { readonly details: RunDetails }) {
  const [view, setView] = useRunView();
  const [rerunFrom, setRerunFrom] = useState<string>();
  const { run, playbook, lastSeq } = details;
  const at = view.at === undefined ? undefined : Math.min(view.at, lastSeq);
  const trpc = useTRPC();
  const state = useQuery(
    trpc.runs.stateAt.queryOptions(at === undefined ? skipToken : { id: run.id, seq: at }, {
      placeholderData: keepPreviousData,
      staleTime: Infinity,
    }),
  );
  const past = at === undefined ? undefined : state.data;
  return (
    <div className={classes['page']}>
      <RunHeader
        details={details}
        view={view.kind}
        onView={(kind) => setView({ ...view, kind })}
        onRerun={setRerunFrom}
      />
      <PauseNotice details={details} />
      <EventStepper
        at={at}
        last={lastSeq}
        text={past && eventText(past.event, playbook)}
        onChange={(seq) => setView({ kind: view.kind, at: seq })}
      />
      <div className={classes['body']}>
        {at !== undefined && state.isError && <QueryProblem what="The state at this event" query={state} />}
        <div className={historyClasses['then']}>
          <div className={historyClasses['shown']}>
            {view.kind === 'timeline' ? (
              <RunTimelineView details={details} past={past?.steps} onRerun={setRerunFrom} />
            ) : (
              <Suspense fallback={<LoadingPage />}>
                <RunCanvas run={run.id} at={at} playbook={playbook} />
              </Suspense>
            )}
          </div>
          {past && <StatePanel state={past} playbook={playbook} />}
        </div>
      </div>
      {rerunFrom !== undefined && (
        <RerunDialog details={details} initialPlace={rerunFrom} onClose={() => setRerunFrom(undefined)} />
      )}
    </div>
  );
}
