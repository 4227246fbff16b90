import type { AppRouter } from '@setpiece/api';
import type { Playbook } from '@setpiece/playbook';
import { createTRPCClient, httpLink, type TRPCClient } from '@trpc/client';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readServerFile, type ServerFile } from '../src/server-file.ts';

/** A server in a process of its own, as `npm start` has it: from the built files, with the database on the disk. */
export interface ServerProcess extends ServerFile {
  /** Folder of its workspace. */
  readonly data: string;
  readonly api: TRPCClient<AppRouter>;
  /** Milliseconds from the start of the process to its link, by then open runs are taken up. */
  readonly bootMilliseconds: number;
  /** Resident megabytes of the server and of the processes that it started. */
  rss(): number;
  /** Publishes playbooks and switches them on. Gives the addresses of their webhooks, by playbook id. */
  publish(playbooks: readonly Playbook[]): Promise<Record<string, string>>;
  stop(): Promise<void>;
  kill(): Promise<void>;
}

const built = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const source = fileURLToPath(new URL('../src/main.ts', import.meta.url));

/** `--sources` among the bench's arguments starts it from its sources: quicker to try a change, but with more memory. */
const fromSources = process.argv.includes('--sources');

/** @throws when it does not start */
export async function startServerProcess(data: string): Promise<ServerProcess> {
  if (!fromSources && !existsSync(built)) throw new Error('The server is not built. Run "npm run build" first.');
  const program = fromSources ? ['--conditions=@setpiece/source', source] : [built];
  const begun = performance.now();
  const child = spawn(process.execPath, [...program, '--data', data, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await ready(child);
  const bootMilliseconds = performance.now() - begun;
  const file = readServerFile(data);
  if (!file) throw new Error('The server wrote no server.json.');
  const headers = { authorization: `Bearer ${file.token}` };
  const api = createTRPCClient<AppRouter>({ links: [httpLink({ url: `${file.url}/trpc`, headers })] });
  return {
    ...file,
    data,
    api,
    bootMilliseconds,
    rss: () => residentOf(file.pid),
    publish: (playbooks) => publish(api, file.url, playbooks),
    stop: () => end(child, 'SIGTERM'),
    kill: () => end(child, 'SIGKILL'),
  };
}

async function ready(child: ChildProcess): Promise<void> {
  let text = '';
  await new Promise<void>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}: ${text}`)));
    child.stdout?.on('data', (part: Buffer) => {
      text += part.toString();
      if (text.includes('/login?token=')) resolve();
    });
  });
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}

async function publish(
  api: ServerProcess['api'],
  url: string,
  playbooks: readonly Playbook[],
): Promise<Record<string, string>> {
  const hooks: Record<string, string> = {};
  for (const playbook of playbooks) {
    const { id } = playbook;
    await api.playbooks.import.mutate({ files: [{ path: `${id}.playbook.json`, text: JSON.stringify(playbook) }] });
    const { number, diagnostics } = await api.playbooks.publish.mutate({ id });
    if (!number) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
    await api.playbooks.setActive.mutate({ id, active: true });
    if (playbook.trigger.kind !== 'webhook') continue;
    const { path } = await api.webhooks.issueSecret.mutate({ playbook: id });
    hooks[id] = url + path;
  }
  return hooks;
}

function residentOf(pid: number): number {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean);
  const own = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  return own + children.reduce((sum, child) => sum + residentOf(Number(child)), 0);
}
