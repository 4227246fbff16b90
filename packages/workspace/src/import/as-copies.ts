import { randomUUID } from 'node:crypto';
import type { Playbook } from '@setpiece/playbook';
import type { CheckedPlaybook } from './import-plan.ts';

/**
 * Gives playbooks whose id is taken here a new one, so that nothing here is touched. References among the imported ones follow the
 * copies.
 */
export function asCopies(playbooks: readonly CheckedPlaybook[]): CheckedPlaybook[] {
  const newIds = new Map<string, string>();
  for (const { playbook, iri, status } of playbooks) {
    if (status !== 'replaces') continue;
    const id = randomUUID();
    newIds.set(playbook.id, id).set(iri, id);
  }
  if (!newIds.size) return [...playbooks];
  return playbooks.map((planned) => {
    const playbook = withNewReferences(planned.playbook, newIds);
    const id = newIds.get(playbook.id);
    if (id === undefined) return { ...planned, playbook };
    const copy = { ...playbook, id, name: `${playbook.name} (copy)` };
    return { ...planned, playbook: copy, iri: `/api/3/workflows/${id}`, status: 'new' };
  });
}

function withNewReferences(playbook: Playbook, newIds: ReadonlyMap<string, string>): Playbook {
  if (!playbook.steps.some((step) => step.kind === 'reference' && newIds.has(step.playbook))) return playbook;
  const steps = playbook.steps.map((step) =>
    step.kind === 'reference' ? { ...step, playbook: newIds.get(step.playbook) ?? step.playbook } : step,
  );
  return { ...playbook, steps };
}
