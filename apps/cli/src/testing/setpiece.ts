import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const main = fileURLToPath(new URL('../main.ts', import.meta.url));
const root = fileURLToPath(new URL('../../../..', import.meta.url));

/** What Node made of the sources is kept, so that the next command begins in half the time. */
const compiled = { NODE_COMPILE_CACHE: join(tmpdir(), 'setpiece-compiled') };

/** Runs the `setpiece` command from its sources, to its end, as a person would in the project's folder. */
export function setpiece(...args: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--conditions=@setpiece/source', main, ...args], {
      cwd: root,
      env: { ...process.env, ...compiled },
    });
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

/** A new folder that is removed when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'setpiece-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A file in a new folder that is removed when the test ends. */
export function temporaryFile(name: string, content: unknown): string {
  const file = join(temporaryFolder(), name);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

/** A playbook that greets; `change` replaces keys of it. */
export function greeting(change: object = {}): object {
  return {
    format: 'setpiece/playbook',
    version: 1,
    id: 'greeting',
    name: 'Greeting',
    values: 'setpiece',
    outputs: [{ name: 'greeting', value: '{{ vars.greeting }}' }],
    trigger: { id: 'start', name: 'Start', kind: 'manual' },
    steps: [
      {
        id: 'greet',
        name: 'Greet',
        kind: 'set_variable',
        variables: [{ name: 'greeting', value: 'Hello {{ vars.input.params.name }}' }],
      },
      { id: 'end', name: 'End', kind: 'end' },
    ],
    routes: [
      { id: 'r1', from: 'start', to: 'greet' },
      { id: 'r2', from: 'greet', to: 'end' },
    ],
    ...change,
  };
}
