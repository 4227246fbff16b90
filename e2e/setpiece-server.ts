import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** A started `setpiece start` on a workspace of its own. */
export interface SetpieceServer {
  /** The link that it printed: opening it signs the browser in. */
  readonly link: string;
  readonly origin: string;
  readonly data: string;
  kill(signal?: NodeJS.Signals): Promise<void>;
  /** Starts it again on the same workspace and port. */
  restart(): Promise<SetpieceServer>;
}

/** Starts the built server on a free port. Without a data folder it makes a new one, removed when the test process ends. */
export async function startSetpiece(data = newFolder(), port = 0): Promise<SetpieceServer> {
  const child = spawn(
    process.execPath,
    ['apps/cli/bin/setpiece.mjs', 'start', '--data', data, '--port', String(port)],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const link = await printedLink(child);
  const { origin, port: listening } = new URL(link);
  const kill = async (signal: NodeJS.Signals = 'SIGTERM') => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await ended;
  };
  return { link, origin, data, kill, restart: () => startSetpiece(data, Number(listening)) };
}

/** Runs a `setpiece` command to its end. */
export function setpiece(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['apps/cli/bin/setpiece.mjs', ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    child.on('close', (code) => resolve({ code: code ?? 1, stdout, stderr }));
  });
}

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'setpiece-e2e-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function printedLink(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const link = /https?:\/\/\S+/.exec(output);
      if (link) resolve(link[0]);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code) => reject(new Error(`setpiece start ended with ${code}: ${output}`)));
  });
}
