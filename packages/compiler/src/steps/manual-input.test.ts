import { expect, test } from 'vitest';
import { compile } from '../compile.ts';
import { smallPlaybook } from '../testing/small-playbook.ts';

const findings = (step: object) =>
  compile(
    smallPlaybook([['start', 'a']], { a: { kind: 'manual_input', title: 'Well?', fields: [], options: [], ...step } }),
  )
    .diagnostics.filter(({ severity }) => severity === 'warning')
    .map(({ code, at }) => [code, at?.path]);

const when = (field: string) => ({
  logic: 'or',
  filters: [{ logic: 'and', filters: [{ field, operator: 'eq', value: 1 }] }],
});

test('a sound form has no findings', () => {
  const fields = [
    { name: 'a', type: 'text', pattern: '[a-z]+' },
    { name: 'b', type: 'text', visible: when('a') },
  ];
  expect(findings({ fields, options: [{ name: 'Yes' }, { name: 'No' }], quorum: 2 })).toEqual([]);
});

test.each([
  [
    'two inputs with one name',
    {
      fields: [
        { name: 'a', type: 'text' },
        { name: 'a', type: 'json' },
      ],
    },
    'INPUT_NAMED_TWICE',
  ],
  ['two answers with one name', { options: [{ name: 'Yes' }, { name: 'Yes' }] }, 'ANSWER_NAMED_TWICE'],
  ['a condition on no input', { fields: [{ name: 'a', type: 'text', visible: when('x') }] }, 'UNKNOWN_INPUT'],
  ['a pattern that is none', { fields: [{ name: 'a', type: 'text', pattern: '(' }] }, 'BAD_PATTERN'],
  ['several people of one', { quorum: 2, assignee: { user: 'ann' } }, 'QUORUM_OUT_OF_REACH'],
])('%s is warned of', (_, step, code) => {
  expect(findings(step).map(([found]) => found)).toEqual([code]);
});
