import { EmptyState } from '@setpiece/ui';
import type { RunView } from '../run/run-view.ts';

/** Why a step has nothing to show: no run, not its turn yet, or a run that went another way. */
export function NoStepRun({ run, what }: { run: RunView | undefined; what: string }) {
  if (!run)
    return <EmptyState title="No run on the screen" text={`Run the playbook to see the ${what} of this step here.`} />;
  if (run.endedAt === undefined) return <EmptyState title="Not run yet" text="The run has not come to this step." />;
  return <EmptyState title="Not run" text="The run ended without coming to this step." />;
}
