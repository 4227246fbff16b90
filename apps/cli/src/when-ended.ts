import type { RunSummary, Workspace } from '@setpiece/workspace';
import type { ServerClient } from './server-connection.ts';

/** Waits until a run of the server has ended, at most so long. Gives how it stands then. */
export async function whenEndedThere(
  { runs }: ServerClient,
  run: string,
  milliseconds: number,
): Promise<RunSummary['status']> {
  for (const until = Date.now() + milliseconds; ;) {
    const { status, endedAt } = (await runs.get.query({ id: run })).run;
    if (endedAt !== undefined || Date.now() > until) return status;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** The same in a workspace that is open here. */
export async function whenEndedHere(
  workspace: Workspace,
  run: string,
  milliseconds: number,
): Promise<RunSummary['status']> {
  await workspace.finished(run, AbortSignal.timeout(milliseconds)).catch(() => {});
  return (await workspace.runs.get({ id: run })).run.status;
}
