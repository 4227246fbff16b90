import { expect, test } from 'vitest';
import { counted, newsCount, stepKinds } from './plan-counts.ts';

test('playbooks that are here already are no news', () => {
  const playbooks = (['new', 'replaces', 'unchanged'] as const).map((status) => ({ status }));
  expect(newsCount({ playbooks } as unknown as Parameters<typeof newsCount>[0])).toBe(2);
});

test('step kinds stand with the most frequent first, in words', () => {
  expect(stepKinds({ 'trigger:webhook': 1, decision: 2, set_variable: 9 })).toBe('Steps: 9 set variable, 2 decision');
  expect(stepKinds({})).toBe('');
});

test('one thing is not many', () => {
  expect([counted(1, 'step'), counted(0, 'step')]).toEqual(['1 step', '0 steps']);
});
