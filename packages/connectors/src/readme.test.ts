import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

test('the example of the README prints what stands behind its lines', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const code = /```ts\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
  const node = spawnSync(
    process.execPath,
    ['--conditions=@setpiece/source', '--input-type=module-typescript', '-e', code],
    { cwd: fileURLToPath(new URL('..', import.meta.url)), encoding: 'utf8' },
  );
  expect(node.stderr).toBe('');
  const promised = [...code.matchAll(/^console\.log\(.*; \/\/ (.*)$/gm)].map(([, output]) => output);
  expect(promised.length).toBeGreaterThan(0);
  expect(node.stdout.trim().split('\n')).toEqual(promised);
});
