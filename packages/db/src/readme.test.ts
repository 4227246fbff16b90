import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

it('the example of the README prints what it says', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const code = /```ts\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
  const given = ['--conditions=@setpiece/source', '--input-type=module-typescript', '--eval', code];
  const node = spawnSync(process.execPath, given, {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    encoding: 'utf8',
  });
  expect(node.stderr).toBe('');
  expect(`// ${node.stdout.trim()}`).toBe(/^\/\/ .*$/m.exec(code)?.[0]);
});
