import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { openDatabase } from '@setpiece/db';
import { bundle } from './bundle.ts';
import { brokenInvariants, type Seen } from './invariants.ts';

/** What a loop of kills found. */
export interface KillReport {
  readonly seed: number;
  readonly kills: number;
  readonly runs: number;
  /** Kills that met at least one attempt that was open. */
  readonly withOpenAttempt: number;
  /** Attempts that a kill left open. */
  readonly inDoubt: number;
  readonly effects: number;
  readonly repeatedEffects: number;
  readonly broken: readonly string[];
  readonly seconds: number;
}

/**
 * Kills the worker at random moments until it was killed often enough, then lets it finish, and looks whether every promise was kept.
 * Three kills of four come when the worker has just begun one of its calls, so that they meet open attempts however quick the machine is.
 */
export async function killLoop(options: {
  readonly kills: number;
  readonly runs: number;
  readonly seed: number;
  /** For the workers, e.g. `WAL_AUTOCHECKPOINT`. */
  readonly environment?: NodeJS.ProcessEnv;
  readonly onKill?: (kills: number) => void;
}): Promise<KillReport> {
  const begun = performance.now();
  const random = randomOf(options.seed);
  const folder = mkdtempSync(join(tmpdir(), 'setpiece-kill-'));
  const file = join(folder, 'setpiece.db');
  const sink = spawnNode('sink.ts', []);
  const program = await bundle('worker.ts');
  try {
    const address = await firstLine(sink);
    const broken: string[] = [];
    let [kills, withOpenAttempt, runs] = [0, 0, 0];
    while (kills < options.kills) {
      // Runs come in by and by, so that there is work left for every kill.
      runs += options.runs / options.kills;
      const worker = spawnNode(program.file, [file, address, String(Math.ceil(runs))], {
        ...options.environment,
        TELL_CALLS: '1',
      });
      const ended = exited(worker);
      const inCall = kills % 4 !== 3;
      await Promise.race([begunCalls(worker, inCall ? 1 + Math.floor(random() * 120) : 1), ended]);
      await Promise.race([sleep(random() * (inCall ? 4 : 120)), ended]);
      if (worker.exitCode)
        throw new Error(`A worker ended by itself with code ${worker.exitCode}. Its output says why.`);
      if (worker.exitCode === 0) continue;
      worker.kill('SIGKILL');
      await ended;
      kills++;
      options.onKill?.(kills);
      if ((await openAttempts(file)) > 0) withOpenAttempt++;
      if (kills % 10 === 0) broken.push(...(await brokenInvariants(file, await seenBy(address), kills, false)));
    }
    const all = Math.ceil(Math.max(runs, options.runs));
    const last = await exited(spawnNode(program.file, [file, address, String(all)], options.environment));
    if (last !== 0) broken.push(`I1: the last worker ended with code ${last}`);
    const seen = await seenBy(address);
    broken.push(...(await brokenInvariants(file, seen, kills, true)));
    const counts = Object.values(seen.effects);
    return {
      seed: options.seed,
      kills,
      runs: await countRuns(file),
      withOpenAttempt,
      inDoubt: await query(file, `select count(*) from events where type = 'step.in_doubt'`),
      effects: counts.length,
      repeatedEffects: counts.filter((count) => count > 1).length,
      broken,
      seconds: Math.round((performance.now() - begun) / 100) / 10,
    };
  } finally {
    sink.kill('SIGKILL');
    program.remove();
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

/** Starts a program: a bundle, or one of this folder that stands for itself. */
export function spawnNode(
  program: string,
  given: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): ChildProcess {
  return spawn(process.execPath, [resolve(import.meta.dirname, program), ...given], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...environment },
  });
}

export async function firstLine(child: ChildProcess): Promise<string> {
  for await (const line of createInterface({ input: child.stdout as NodeJS.ReadableStream })) return line;
  throw new Error('The sink ended before it listened.');
}

/** Until the worker has begun that many calls: from the first on there is something to interrupt. */
function begunCalls(worker: ChildProcess, count: number): Promise<void> {
  let begun = 0;
  return new Promise((resolve) => {
    createInterface({ input: worker.stdout as NodeJS.ReadableStream }).on('line', (line) => {
      if (line === 'call' && ++begun === count) resolve();
    });
  });
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

async function openAttempts(file: string): Promise<number> {
  return query(file, `select count(*) from attempts where status = 'running'`);
}

async function countRuns(file: string): Promise<number> {
  return query(file, 'select count(*) from runs where parent_run is null');
}

async function query(file: string, sql: string): Promise<number> {
  const database = openDatabase(file);
  try {
    return database.connection.prepare(sql).pluck().get() as number;
  } finally {
    await database.close();
  }
}
