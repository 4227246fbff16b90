import type { Playbook, Step, Trigger } from '@setpiece/playbook';
import type { Workspace } from '../workspace.ts';

/** A playbook whose steps follow each other. */
export function chain(id: string, trigger: object, ...steps: object[]): Playbook {
  const all = [{ id: 't', name: 'Start', ...trigger }, ...steps] as { readonly id: string }[];
  const routes = all.slice(1).map((step, index) => ({ id: `r${index}`, from: all[index]?.id ?? 't', to: step.id }));
  return {
    format: 'setpiece/playbook',
    version: 1,
    id,
    name: id,
    values: 'setpiece',
    trigger: all[0] as unknown as Trigger,
    steps: steps as Step[],
    routes,
  };
}

/** Imports, publishes and switches on. */
export async function activate(workspace: Workspace, ...playbooks: readonly Playbook[]): Promise<void> {
  for (const playbook of playbooks) {
    const { id } = playbook;
    await workspace.playbooks.import({
      files: [{ path: `${id}.playbook.json`, text: JSON.stringify(playbook) }],
    });
    const { number, diagnostics } = await workspace.playbooks.publish({ id });
    if (number === undefined) throw new Error(JSON.stringify(diagnostics));
    await workspace.playbooks.setActive({ id, active: true });
  }
}

/**
 * Waits until something holds; what it gives is given. It looks less and less often, so that looking does not keep the work from its
 * end, and gives up only when nothing but a mistake can be the reason.
 */
export async function until<Result>(look: () => Promise<Result | undefined | false>, what = 'it'): Promise<Result> {
  const end = Date.now() + 90_000;
  for (let pause = 5; ; pause = Math.min(pause * 1.5, 500)) {
    const found = await look();
    if (found) return found;
    if (Date.now() > end) throw new Error(`Waited too long until ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

/** The ended runs of a playbook, the oldest first, once there are so many. */
export function endedRuns(workspace: Workspace, playbook: string, count: number) {
  return until(async () => {
    const runs = await workspace.runs.list({ playbook, limit: 500 });
    return runs.length >= count && runs.every(({ endedAt }) => endedAt !== undefined) && runs.toReversed();
  }, `${playbook} had ${count} ended runs`);
}
