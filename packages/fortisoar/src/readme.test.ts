import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { planSummary, readFortisoar } from './index.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const text = readFileSync(new URL('../fixtures/mini-collection.json', import.meta.url), 'utf8');

test('the example in the README does what its comments say', () => {
  const code = /```ts\n([\s\S]*?)```/.exec(readme)![1]!;
  const claims = [...code.matchAll(/^\/\/ (.*)$/gm)].flatMap((match) => match[1]!.split(', '));
  const body = code.replace(/^import.*$/gm, '');
  // oxlint-disable-next-line typescript/no-implied-eval -- the example is ours, and running it is the test
  const run = new Function('readFortisoar', 'planSummary', 'text', `${body}\nreturn [${claims.join(', ')}];`);
  expect(claims).toHaveLength(4);
  expect(run(readFortisoar, planSummary, text)).toEqual([true, true, true, true]);
});
