import type { WaitingFor } from '@setpiece/playbook';
import type { RunView } from '../runs/run-view.ts';
import type { Workspace } from '../workspace.ts';

const look = 25;

/** The run when it has ended, or when it will not: it waits for something that does not come before `deadline` (epoch ms). */
export async function untilEnded(workspace: Workspace, run: string, deadline: number): Promise<RunView> {
  const ended = workspace.finished(run, AbortSignal.timeout(Math.max(1, deadline - Date.now()))).then(
    () => true,
    () => true,
  );
  for (;;) {
    const over = await Promise.race([ended, pause()]);
    if (!over && !(await isWaiting(workspace, run))) continue;
    const view = await workspace.runs.get({ id: run });
    if (over || isStuck(view, deadline)) return view;
  }
}

/** What a run waits for when it does not end, for a person to read. */
export function waitsFor({ run, steps, playbook }: RunView): string {
  const waiting = steps.find(({ status }) => status === 'waiting');
  const name = playbook.steps.find(({ id }) => id === waiting?.step)?.name;
  if (name === undefined) return `it is still ${run.status}`;
  return `it waits in step "${name}"; give the step a mock`;
}

async function isWaiting({ runs }: Workspace, run: string): Promise<boolean> {
  return (await runs.list({ status: 'waiting' })).some(({ id }) => id === run);
}

function isStuck({ run, steps }: RunView, deadline: number): boolean {
  if (run.status !== 'waiting') return false;
  const waiting = steps.filter(({ status }) => status === 'waiting');
  return waiting.length > 0 && waiting.every(({ waitingFor }) => waitingFor && neverComes(waitingFor, deadline));
}

function neverComes(waiting: WaitingFor, deadline: number): boolean {
  if (waiting.kind === 'timer') return waiting.due > deadline;
  // A child is a run by itself that may go on. The others come from outside, and nobody is there.
  return waiting.kind !== 'child';
}

async function pause(): Promise<false> {
  await new Promise((resolve) => setTimeout(resolve, look));
  return false;
}
