import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { report } from '../../scripts/figures.mjs';
import { openRuns, openVersion } from './open-runs.ts';
import { createStore, openDatabase } from '@setpiece/db';
import { createRuntime } from '../src/index.ts';

/**
 * `npm run bench -- recovery`: a process is killed while each of its runs is in the middle of a call; the next one takes all of
 * them up, calls again under the same keys and ends them. The reference is the aim: 5 s.
 */
const folder = mkdtempSync(join(tmpdir(), 'setpiece-bench-'));
const file = join(folder, 'recovery.db');
try {
  const worker = spawn(process.execPath, [...process.execArgv, join(import.meta.dirname, 'open-runs.ts'), file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(worker.stdout, 'data');
  worker.kill('SIGKILL');
  await once(worker, 'exit');
  await takeUp();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function takeUp(): Promise<void> {
  const before = process.memoryUsage.rss();
  const begun = performance.now();
  const database = openDatabase(file);
  const open = database.connection
    .prepare(`select count(*) from runs where status not in ('succeeded', 'failed', 'cancelled')`)
    .pluck();
  const runtime = createRuntime({
    store: createStore(database),
    runner: { run: async () => ({ ok: true, output: 1 }) },
    playbooks: { version: async () => openVersion, published: async () => openVersion },
    environment: { forRun: async () => ({ globalVars: {}, environment: {} }) },
  });
  const { recovered } = await runtime.resume();
  const resumed = performance.now() - begun;
  while ((open.get() as number) > 0) await new Promise((resolve) => setTimeout(resolve, 10));
  const ended = performance.now() - begun;
  const rssMegabytes = Math.round((process.memoryUsage.rss() - before) / 1e6);
  report(`recovery of ${openRuns} open runs: all taken up`, 'ms', resumed, 5000, { recovered, rssMegabytes });
  report(`recovery of ${openRuns} open runs: all ended`, 'ms', ended, 5000);
  await runtime.stop();
  await database.close();
}
