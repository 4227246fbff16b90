import type { Playbook } from '@setpiece/playbook';
import { expect, test } from 'vitest';
import { asCopies } from './as-copies.ts';
import type { CheckedPlaybook } from './import-plan.ts';

const planned = (id: string, status: CheckedPlaybook['status'], ...references: string[]): CheckedPlaybook => {
  const playbook: Playbook = {
    format: 'setpiece/playbook',
    version: 1,
    id,
    name: id,
    values: 'setpiece',
    trigger: { id: 't', name: 'Start', kind: 'referenced' },
    steps: references.map((playbook, index) => ({
      id: `s${index}`,
      name: `S ${index}`,
      kind: 'reference',
      playbook,
      arguments: {},
    })),
    routes: [],
  };
  return { playbook, iri: `/api/3/workflows/${id}`, file: '', active: false, diagnostics: [], status };
};

test('a copy has a new id, and references among the imported follow it by id and by IRI', () => {
  const [child, parent, other] = asCopies([
    planned('child', 'replaces'),
    planned('parent', 'new', 'child', '/api/3/workflows/child', 'elsewhere'),
    planned('other', 'unchanged'),
  ]);
  const id = child?.playbook.id ?? '';
  expect(id).not.toBe('child');
  expect(child).toMatchObject({ status: 'new', iri: `/api/3/workflows/${id}`, playbook: { name: 'child (copy)' } });
  expect(parent?.playbook.id).toBe('parent');
  expect(parent?.playbook.steps).toMatchObject([{ playbook: id }, { playbook: id }, { playbook: 'elsewhere' }]);
  expect(other?.playbook.id).toBe('other');
});
