import { expect, test } from 'vitest';
import { hasNews, newsCount, stepKinds } from './plan-counts.ts';

test('playbooks that are here already are no news', () => {
  const playbooks = (['new', 'replaces', 'unchanged'] as const).map((status) => ({ status }));
  expect(newsCount({ playbooks } as unknown as Parameters<typeof newsCount>[0])).toBe(2);
});

test('a new picklist is news though all playbooks are here already', () => {
  const plan = {
    playbooks: [],
    modules: [],
    macros: [],
    connectors: [],
    picklists: [{ name: 'Severity', status: 'new' as const }],
  };
  expect(hasNews(plan)).toBe(true);
  expect(hasNews({ ...plan, picklists: [{ name: 'Severity', status: 'unchanged' }] })).toBe(false);
});

test('step kinds stand with the most frequent first, in words', () => {
  expect(stepKinds({ 'trigger:webhook': 1, decision: 2, set_variable: 9 })).toBe('Steps: 9 set variable, 2 decision');
  expect(stepKinds({})).toBe('');
});
