import { randomUUID } from 'node:crypto';
import { addPlaybook } from '@setpiece/db';
import type { Playbook } from '@setpiece/playbook';
import { permit } from '../permit.ts';
import type { Context } from '../services/services.ts';
import { problemsOf } from '../services/workspace-playbooks.ts';

export async function createPlaybook(context: Context, { name }: { readonly name: string }): Promise<{ id: string }> {
  permit(context.actor, 'playbooks.write');
  const playbook = emptyPlaybook(name);
  const { diagnostics } = context.playbooks.compile(playbook);
  const saved = { problems: problemsOf(diagnostics), at: context.clock.now(), by: context.actor.name };
  await addPlaybook(context.database, playbook, saved);
  return { id: playbook.id };
}

/** A manual trigger and nothing else. */
function emptyPlaybook(name: string): Playbook {
  const trigger = randomUUID();
  return {
    format: 'setpiece/playbook',
    version: 1,
    id: randomUUID(),
    name,
    values: 'setpiece',
    trigger: { id: trigger, name: 'Start', kind: 'manual', modules: [], inputs: [] },
    steps: [],
    routes: [],
    layout: { positions: { [trigger]: { x: 0, y: 0 } } },
  };
}
