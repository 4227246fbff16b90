import { expect, test } from 'vitest';
import type { PartChange } from './playbook-diff.ts';
import { diffSummary, toldFields } from './told-fields.ts';

const change = (given: Partial<PartChange>): PartChange => ({
  ...{ part: 'step', change: 'changed', id: 'a', name: 'A', fields: [] },
  ...given,
});

test('of a part that came or went its keys are told, but for those that its heading says', () => {
  const step = { id: 'a', name: 'A', kind: 'code', source: 'return 1' };
  expect(toldFields(change({ change: 'added', after: step }))).toEqual([{ path: 'source', after: 'return 1' }]);
  expect(toldFields(change({ change: 'removed', before: step }))).toEqual([{ path: 'source', before: 'return 1' }]);
});

test('the ends of a route are told by its name', () => {
  const fields = [{ path: 'to' }, { path: 'on.option' }, { path: 'origin.label' }];
  expect(toldFields(change({ part: 'route', fields }))).toEqual([{ path: 'origin.label' }]);
});

test('what came, went and changed is counted by kind', () => {
  const all = [change({}), change({}), change({ part: 'route', change: 'added' })];
  expect(diffSummary(all)).toBe('2 steps changed, 1 route added');
});
