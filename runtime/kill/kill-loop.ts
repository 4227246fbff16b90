import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import Sqlite from 'better-sqlite3';
import { brokenInvariants, type Seen } from './invariants.ts';

/** What a loop of kills found. */
export interface KillReport {
  readonly seed: number;
  readonly kills: number;
  readonly runs: number;
  /** Kills that met at least one attempt that was open. */
  readonly withOpenAttempt: number;
  readonly effects: number;
  readonly repeatedEffects: number;
  readonly broken: readonly string[];
  readonly seconds: number;
}

const here = import.meta.dirname;

/** Kills the worker at random moments until it was killed often enough, then lets it finish, and looks whether every promise was kept. */
export async function killLoop(options: {
  readonly kills: number;
  readonly runs: number;
  readonly seed: number;
}): Promise<KillReport> {
  const begun = performance.now();
  const random = randomOf(options.seed);
  const folder = mkdtempSync(join(tmpdir(), 'setpiece-kill-'));
  const file = join(folder, 'setpiece.db');
  const sink = spawnNode('sink.ts', []);
  try {
    const address = await firstLine(sink);
    const broken: string[] = [];
    let [kills, withOpenAttempt, share] = [0, 0, 0];
    while (kills < options.kills) {
      // Runs come in by and by, so that there is work left for every kill.
      share = Math.min(1, share + 1 / options.kills);
      const worker = spawnNode('worker.ts', [file, address, String(Math.ceil(options.runs * share))]);
      const ended = exited(worker);
      await Promise.race([reported(worker), ended]);
      await Promise.race([sleep(20 + random() * 400), ended]);
      if (worker.exitCode !== null) continue;
      worker.kill('SIGKILL');
      await ended;
      kills++;
      if (openAttempts(file) > 0) withOpenAttempt++;
      if (kills % 10 === 0) broken.push(...(await brokenInvariants(file, await seenBy(address), kills, false)));
    }
    const last = await exited(spawnNode('worker.ts', [file, address, String(options.runs)]));
    if (last !== 0) broken.push(`I1: the last worker ended with code ${last}`);
    const seen = await seenBy(address);
    broken.push(...(await brokenInvariants(file, seen, kills, true)));
    const counts = Object.values(seen.effects);
    return {
      seed: options.seed,
      kills,
      runs: countRuns(file),
      withOpenAttempt,
      effects: counts.length,
      repeatedEffects: counts.filter((count) => count > 1).length,
      broken,
      seconds: Math.round((performance.now() - begun) / 100) / 10,
    };
  } finally {
    sink.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Numbers from 0 up to 1 that are the same for the same seed. */
function randomOf(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return (state >>> 0) / 4294967296;
  };
}

/** Starts a program of this folder. The compile cache makes a new process begin its work sooner. */
export function spawnNode(
  program: string,
  given: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): ChildProcess {
  return spawn(process.execPath, ['--conditions=@setpiece/source', join(here, program), ...given], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'setpiece-compile-cache'), ...environment },
  });
}

export async function firstLine(child: ChildProcess): Promise<string> {
  for await (const line of createInterface({ input: child.stdout as NodeJS.ReadableStream })) return line;
  throw new Error('The sink ended before it listened.');
}

/** The worker prints a line once it has taken up what was left. */
async function reported(worker: ChildProcess): Promise<void> {
  await firstLine(worker);
}

export function exited(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.once('exit', (code) => resolve(code)));
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

export async function seenBy(address: string): Promise<Seen> {
  return (await (await fetch(address)).json()) as Seen;
}

function openAttempts(file: string): number {
  return query(file, `select count(*) from attempts where status = 'running'`);
}

function countRuns(file: string): number {
  return query(file, 'select count(*) from runs');
}

function query(file: string, sql: string): number {
  const connection = new Sqlite(file);
  try {
    return connection.prepare(sql).pluck().get() as number;
  } finally {
    connection.close();
  }
}
