import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

it('the example of the README prints what it says', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const [, code, printed] = /```ts\n([^]*?)\/\/ (.*)\n```/.exec(readme)!;
  const folder = mkdtempSync(join(tmpdir(), 'readme-'));
  const file = join(folder, 'example.mts');
  writeFileSync(file, code!.replace('@setpiece/expressions', new URL('index.ts', import.meta.url).href));
  const output = execFileSync(process.execPath, ['--conditions=@setpiece/source', file], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  expect(output.trim()).toBe(printed);
});
