import { emptyCatalog } from '@setpiece/connector-kit';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as compiler from './index.ts';
import { smallPlaybook } from './testing/small-playbook.ts';

test("the README's example runs as it stands", () => {
  const [, code] = /```ts\n(.*?)```/s.exec(readFileSync(new URL('../README.md', import.meta.url), 'utf8')) ?? [];
  const playbook = smallPlaybook([
    ['start', 'ask'],
    ['ask', 'block', 'yes'],
    ['ask', 'tell', 'yes'],
  ]);
  const body = code!.replace(/^import \{(.*)\} from .*$/m, 'const {$1} = compiler;');
  // oxlint-disable-next-line typescript/no-implied-eval, no-new-func
  const run = new Function('compiler', 'playbook', 'catalog', `${body}; return { first, next };`);
  const { first, next } = run(compiler, playbook, emptyCatalog) as Record<'first' | 'next', compiler.Advance>;
  expect(first.started).toEqual([{ step: 'ask', visit: 1 }]);
  expect(next.started.map(({ step }) => step)).toEqual(['block', 'tell']);
  expect(next.status).toBe('active');
});
