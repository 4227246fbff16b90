import { lazy, Suspense } from 'react';
import type { RunDetails } from '../api/app-router.ts';
import { LoadingPage } from '../frame/loading-page.tsx';
import { QueryProblem } from '../frame/query-problem.tsx';
import { RunHeader } from './run-header.tsx';
import classes from './run-page.module.css';
import { RunTimelineView } from './run-timeline-view.tsx';
import { useRunDetails } from './use-run-details.ts';
import { useRunView } from './use-run-view.ts';

const RunCanvas = lazy(async () => ({ default: (await import('./run-canvas.tsx')).RunCanvas }));

const allRuns = { href: '/runs', label: 'All runs' };

/** One run: its frozen playbook on the canvas, or what happened step by step. */
export function RunPage({ id }: { readonly id: string }) {
  const details = useRunDetails(id);
  if (details.isPending) return <LoadingPage />;
  if (details.isError) return <QueryProblem what="The run" query={details} home={allRuns} />;
  return <OpenRun details={details.data} />;
}

function OpenRun({ details }: { readonly details: RunDetails }) {
  const [view, setView] = useRunView();
  return (
    <div className={classes['page']}>
      <RunHeader run={details.run} view={view} onView={setView} />
      <div className={classes['body']}>
        {view === 'timeline' ? (
          <RunTimelineView details={details} />
        ) : (
          <Suspense fallback={<LoadingPage />}>
            <RunCanvas run={details.run.id} playbook={details.playbook} />
          </Suspense>
        )}
      </div>
    </div>
  );
}
