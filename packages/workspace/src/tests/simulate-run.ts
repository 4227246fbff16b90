import { writePlaybook } from '@setpiece/playbook';
import { permit } from '../permit.ts';
import { draftOf } from '../playbooks/draft-of.ts';
import type { RunView } from '../runs/run-view.ts';
import type { Context } from '../services/services.ts';
import type { StartTestRun } from '../workspace-actions.ts';
import { effectsOf } from './effects-of.ts';
import { referredTo } from './referred-to.ts';
import type { RunEffect } from './test-report.ts';
import { untilEnded } from './until-ended.ts';

/** A simulated run, and what it would have done to the world. */
export interface Simulated extends RunView {
  readonly effects: readonly RunEffect[];
}

const patience = 15_000;

/** Runs the draft in a workspace of its own: operations that are not read-only are told instead of called. */
export async function simulateRun(context: Context, { playbook: id, ...request }: StartTestRun): Promise<Simulated> {
  permit(context.actor, 'runs.start');
  const { playbook } = draftOf(context, id);
  const workspace = await context.openTestWorkspace();
  try {
    const files = [playbook, ...referredTo(context, playbook)].map((one, index) => ({
      path: `${index}.playbook.json`,
      text: writePlaybook(one),
    }));
    await workspace.playbooks.import({ files });
    const { run } = await workspace.runs.start({ playbook: id, ...request });
    const view = await untilEnded(workspace, run, Date.now() + patience);
    return { ...view, effects: await effectsOf(workspace) };
  } finally {
    await workspace.close();
  }
}
