import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { lockWorkspace } from './lock-workspace.ts';

const folder = mkdtempSync(join(tmpdir(), 'setpiece-lock-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('a workspace is for one process: the second is refused with the folder and the process', () => {
  const lock = lockWorkspace(folder);
  expect(() => lockWorkspace(folder)).toThrow(
    `The workspace ${folder} is in use by another Setpiece (process ${process.pid})`,
  );
  lock.release();
  lockWorkspace(folder).release();
});

it('a lock ends with its process, also when that is killed', async () => {
  const front = JSON.stringify(join(import.meta.dirname, 'lock-workspace.ts'));
  const program = `const { lockWorkspace } = await import(${front}); lockWorkspace(${JSON.stringify(folder)}); console.log('held'); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((resolve) => child.stdout.once('data', resolve));
  expect(() => lockWorkspace(folder)).toThrow(`process ${child.pid}`);
  child.kill('SIGKILL');
  await new Promise((resolve) => child.once('exit', resolve));
  lockWorkspace(folder).release();
});
