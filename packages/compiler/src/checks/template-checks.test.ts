import { expect, test } from 'vitest';
import { compile } from '../compile.ts';
import { codesOf, diagnosed } from '../testing/diagnosed.ts';
import { smallPlaybook, type ShortRoute } from '../testing/small-playbook.ts';

const reads = (key: string) => ({ variables: [{ name: 'x', value: `{{ vars.steps.${key}.data }}` }] });

test('a step that does not exist is named where it is read, with the one that may be meant', () => {
  const [found] = diagnosed(
    'UNKNOWN_STEP_REFERENCE',
    [
      ['start', 'Get_IP'],
      ['Get_IP', 'b'],
    ],
    { b: reads('get_ip') },
  );
  expect(found).toMatchObject({ severity: 'error', at: { step: 'b', field: 'variables[0].value' } });
  expect(found?.message).toContain('Did you mean vars.steps.Get_IP?');
});

test('in an imported playbook it is a warning', () => {
  const playbook = { ...smallPlaybook([['start', 'b']], { b: reads('gone') }), values: 'fortisoar' as const };
  expect(compile(playbook).diagnostics).toMatchObject([{ code: 'UNKNOWN_STEP_REFERENCE', severity: 'warning' }]);
});

test('a syntax error stands at its step, field, line and column', () => {
  const broken = { variables: [{ name: 'x', value: 'a\n{{ 1 + }}' }] };
  const [found] = compile(smallPlaybook([['start', 'a']], { a: broken })).diagnostics;
  expect(found).toMatchObject({ severity: 'error', at: { step: 'a', field: 'variables[0].value', line: 2 } });
  expect(found?.message).toContain('Step "a", variables[0].value: ');
});

/** Of the branches of the trigger `d` may turn away from the join, and `u` never leads to it. */
const tailed: ShortRoute[] = [
  ['start', 'd'],
  ['start', 'b'],
  ['start', 'u'],
  ['d', 'a', 'x'],
  ['d', 't', 'y'],
  ['t', 'v'],
  ['a', 'j'],
  ['b', 'j'],
];

test.each<[string, ShortRoute[], string, string, boolean]>([
  [
    'right before',
    [
      ['start', 'a'],
      ['a', 'b'],
    ],
    'a',
    'b',
    true,
  ],
  [
    'after',
    [
      ['start', 'a'],
      ['a', 'b'],
    ],
    'b',
    'a',
    false,
  ],
  [
    'on one option only',
    [
      ['start', 'd'],
      ['d', 'a', 'x'],
      ['d', 'b', 'y'],
      ['a', 'j'],
      ['b', 'j'],
    ],
    'a',
    'j',
    false,
  ],
  [
    'before the decision',
    [
      ['start', 'a'],
      ['a', 'd'],
      ['d', 'b', 'x'],
      ['d', 'j', 'y'],
      ['b', 'j'],
    ],
    'a',
    'j',
    true,
  ],
  [
    'in a branch, read at the join',
    [
      ['start', 'a'],
      ['start', 'b'],
      ['a', 'j'],
      ['b', 'j'],
    ],
    'a',
    'j',
    true,
  ],
  [
    'in the branch beside',
    [
      ['start', 'a'],
      ['start', 'b'],
      ['a', 'c'],
      ['b', 'j'],
      ['c', 'j'],
    ],
    'a',
    'b',
    false,
  ],
  [
    'in a branch that may end early',
    [
      ['start', 'd'],
      ['start', 'b'],
      ['d', 'a', 'x'],
      ['a', 'j'],
      ['b', 'j'],
    ],
    'a',
    'j',
    false,
  ],
  [
    'in an inner branch, read at the outer join',
    [
      ['start', 'f'],
      ['start', 'b'],
      ['f', 'a'],
      ['f', 'c'],
      ['a', 'i'],
      ['c', 'i'],
      ['i', 'j'],
      ['b', 'j'],
    ],
    'a',
    'j',
    true,
  ],
  [
    'before a shared step',
    [
      ['start', 'a'],
      ['start', 'b'],
      ['a', 'x'],
      ['a', 'y'],
      ['b', 'y'],
      ['x', 'j'],
      ['y', 'j'],
    ],
    'a',
    'y',
    true,
  ],
  ['in a branch that may turn away from the join', tailed, 'a', 'j', false],
  ['before its branch may turn away from the join', tailed, 'd', 'j', true],
  ['in the branch beside one that may turn away from the join', tailed, 'b', 'j', true],
  ['where a branch has turned away to, read at the join', tailed, 't', 'j', false],
  ['in a branch that never leads to the join', tailed, 'u', 'j', false],
  ['before the rest of a branch that has turned away', tailed, 't', 'v', true],
  ['its own result', [['start', 'a']], 'a', 'a', false],
])('a step that runs %s', (_, routes, before, step, isSure) => {
  const found = diagnosed('STEP_MAY_NOT_HAVE_RUN', routes, { [step]: reads(before) });
  expect(found.map(({ severity, at }) => `${severity} ${at?.step}`)).toEqual(isSure ? [] : [`warning ${step}`]);
});

test('what is evaluated after the work may read the own result', () => {
  const until = { until: { condition: '{{ vars.steps.a.ok }}', retries: 2 }, message: '{{ vars.steps.a.ok }}' };
  expect(codesOf(smallPlaybook([['start', 'a']], { a: until }))).toEqual([]);
});
