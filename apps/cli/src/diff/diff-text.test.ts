import type { PartChange } from '@setpiece/playbook';
import { expect, test } from 'vitest';
import { changeLines } from './diff-text.ts';
import { paintOf } from './paint.ts';

const plain = paintOf({ isTTY: false }, {});
const step = (...fields: PartChange['fields']): PartChange => ({
  ...{ part: 'step', change: 'changed', id: 's', name: 'Say', fields },
});

test('short values stand on one line, long ones below each other, texts of several lines line by line', () => {
  const long = 'x'.repeat(100);
  const fields = [
    { path: 'a', before: 1, after: [2] },
    { path: 'b', after: true },
    { path: 'c', before: null },
    { path: 'd', before: long, after: 'y'.repeat(30) },
    { path: 'e', before: 'one\ntwo', after: 'one\nthree' },
    { path: 'f', before: ['p', 'q'], after: ['q', 'p'], isOrder: true as const },
  ];
  expect(changeLines([step(...fields)], plain)).toEqual([
    '~ step "Say"',
    '    a: 1 → [2]',
    '    + b: true',
    '    - c: null',
    '    d:',
    `      - "${long}"`,
    `      + "${'y'.repeat(30)}"`,
    '    e:',
    '        one',
    '      - two',
    '      + three',
    '    f: order p, q → q, p',
  ]);
});

test('no text of a playbook steers the terminal', () => {
  const lines = changeLines(
    [{ ...step({ path: 'a', before: 'b\n', after: '\u001b[2J\n\u202e' }), name: 'S\u009b' }],
    plain,
  );
  expect(['\u001b', '\u009b', '\u202e'].filter((one) => lines.join('').includes(one))).toEqual([]);
  expect(lines).toContain(String.raw`      + \u001b[2J`);
});

test('colours are for a terminal and the pager of git, and $NO_COLOR forbids them', () => {
  const isColoured = (isTTY: boolean, env: NodeJS.ProcessEnv) => paintOf({ isTTY }, env)('red', 'x') !== 'x';
  expect(isColoured(true, {})).toBe(true);
  expect(isColoured(false, { GIT_PAGER_IN_USE: 'true' })).toBe(true);
  expect(isColoured(false, {})).toBe(false);
  expect(isColoured(true, { NO_COLOR: '1' })).toBe(false);
});
