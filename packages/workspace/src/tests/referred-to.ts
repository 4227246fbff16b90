import { playbookDraft } from '@setpiece/db';
import type { Playbook } from '@setpiece/playbook';
import type { Context } from '../services/services.ts';

/** The playbooks that references reach from a playbook. */
export function referredTo({ database }: Pick<Context, 'database'>, first: Playbook): Playbook[] {
  const found = new Map<string, Playbook>();
  const open = [first];
  for (let next = open.pop(); next; next = open.pop())
    for (const step of next.steps) {
      const child = step.kind === 'reference' ? playbookDraft(database, step.playbook)?.playbook : undefined;
      if (!child || child.id === first.id || found.has(child.id)) continue;
      found.set(child.id, child);
      open.push(child);
    }
  return [...found.values()];
}
