import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as playbook from './index.ts';

test('the example of the README prints what it says', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const code = /```ts\n([\s\S]*?)```/.exec(readme)![1]!.replace(/^import.*$/m, '');
  const printed: unknown[] = [];
  // oxlint-disable-next-line no-new-func -- the example is ours
  new Function('readPlaybook', 'writePlaybook', 'console', code)(playbook.readPlaybook, playbook.writePlaybook, {
    log: (text: unknown) => printed.push(text),
  });
  expect(`// ${printed[0]}`).toBe(/^\/\/ .*$/m.exec(code)![0]);
});
