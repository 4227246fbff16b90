import { expect, it } from 'vitest';
import { readyTemplate } from '../compiled-templates.ts';
import { LIBRARY } from '../functions/catalogue.ts';
import { EvaluationContext } from '../functions/evaluation-context.ts';
import { makeFloat } from '../values/float.ts';
import { Frame } from './closure.ts';
import { QUICK_RULES } from './quick-rules.ts';

const scalars = [
  undefined,
  null,
  true,
  false,
  -0,
  0,
  1,
  2.5,
  -3,
  1e300,
  NaN,
  '',
  'a',
  'b',
  '\ud83d\ude00',
  '\uffff',
  '1',
];
const values: unknown[] = [...scalars, 10n, makeFloat(2), [], [1], {}, { a: 1 }];
const context = new EvaluationContext({ values: 'fortisoar', environment: { now: 0 } }, () =>
  Promise.resolve(undefined),
);

it.each(Object.entries(QUICK_RULES))('the rule of %s gives what the function gives, or nothing', (name, rule) => {
  let quick = 0;
  for (const a of values)
    for (const b of name === 'truth' ? [undefined] : values) {
      const result = rule(a, b);
      if (result === undefined) continue;
      quick++;
      expect([a, b, result]).toEqual([a, b, LIBRARY[name]!(context, name === 'truth' ? [a] : [a, b])]);
    }
  expect(quick).toBeGreaterThan(1);
});

it.each(['<', '<=', '>', '>=', '==', '!='])('%s compares by its own rule', (operator) => {
  const { closure } = readyTemplate(`{{ vars.a ${operator} vars.b }}`);
  const given = [1, 2, 3].map((b) => closure!({ vars: { a: 2, b } }, new Frame(), context));
  const expected = {
    '<': [0, 0, 1],
    '<=': [0, 1, 1],
    '>': [1, 0, 0],
    '>=': [1, 1, 0],
    '==': [0, 1, 0],
    '!=': [1, 0, 1],
  };
  expect(given).toEqual(expected[operator as '<'].map(Boolean));
});
