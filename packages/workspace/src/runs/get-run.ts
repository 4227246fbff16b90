import { permit } from '../permit.ts';
import type { Context } from '../services/services.ts';
import { runOf } from './run-of.ts';
import type { RunView } from './run-view.ts';

export async function getRun(context: Context, { id }: { readonly id: string }): Promise<RunView> {
  permit(context.actor, 'runs.read');
  const run = await runOf(context, id);
  const [steps, version] = await Promise.all([context.reader.stepRuns(id), context.playbooks.version(run.version)]);
  if (!version) throw new Error(`Run ${id} is of version ${run.version}, which is not in the database.`);
  return { run, steps, playbook: version.playbook, lastSeq: run.seq };
}
