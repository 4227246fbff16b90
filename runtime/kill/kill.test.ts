import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAudit, openDatabase } from '@setpiece/db';
import type { RunEvent } from '@setpiece/playbook';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle, type Bundle } from './bundle.ts';
import { brokenInvariants } from './invariants.ts';
import { exited, firstLine, killLoop, seenBy, spawnNode, type KillReport } from './kill-loop.ts';

/** A worker that is killed where it is told to be, and the sink that counts what it did. */
interface Stage {
  readonly file: string;
  readonly begin: (environment?: NodeJS.ProcessEnv) => ChildProcess;
  /** Gives the exit code; null when it was killed. */
  readonly work: (environment?: NodeJS.ProcessEnv) => Promise<number | null>;
  readonly seen: () => ReturnType<typeof seenBy>;
  readonly broken: (kills: number) => Promise<string[]>;
  readonly events: () => readonly RunEvent[];
}

const folder = mkdtempSync(join(tmpdir(), 'setpiece-fault-'));
let worker: Bundle;
let made = 0;
beforeAll(async () => {
  worker = await bundle('worker.ts');
});
afterAll(() => {
  worker.remove();
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});

async function onStage(load: string, runs: number, play: (stage: Stage) => Promise<void>): Promise<void> {
  const sink = spawnNode('sink.ts', []);
  try {
    const address = await firstLine(sink);
    const file = join(folder, `stage-${++made}.db`);
    const begin = (environment: NodeJS.ProcessEnv = {}) =>
      spawnNode(worker.file, [file, address, String(runs), load], environment);
    await play({
      file,
      begin,
      work: (environment) => exited(begin(environment)),
      seen: () => seenBy(address),
      broken: async (kills) => brokenInvariants(file, await seenBy(address), kills, true),
      events: () => eventsIn(file),
    });
  } finally {
    sink.kill('SIGKILL');
  }
}

function eventsIn(file: string): readonly RunEvent[] {
  const database = openDatabase(file);
  const audit = createAudit(database);
  const events = audit.idsAfter('', -1).flatMap((run) => audit.read(run)?.events ?? []);
  void database.close();
  return events;
}

const doneIn = (events: readonly RunEvent[]) =>
  events.flatMap((event) =>
    event.type === 'step.succeeded' ? [`${event.run}/${event.step}/${event.visit}/${event.item ?? '-'}`] : [],
  );

describe('a kill at a named point', { timeout: 90_000 }, () => {
  it.each([
    ['F1', 'before the commit of accept: the same key makes exactly one run', 'accept.before-commit:2'],
    ['F2', 'after it, before the answer: a repeat finds the same run', 'accept.after-commit:2'],
    ['F3', 'before the intent of an effect: the run is taken up again', 'intent.before-commit:9'],
    ['F4', 'after the intent, before the effect: it is in doubt, and happens in the end', 'intent.after-commit:9'],
    ['F6', 'after the effect, before its result: one result, and the same key again', 'effect.done:9'],
    ['F7', 'after a result: it goes on without a repeat', 'result.after-commit:9'],
  ])('%s: %s', async (_, __, point) => {
    await onStage('mixed', 4, async ({ work, broken }) => {
      expect(await work({ KILL_AT: point })).toBe(null);
      expect(await work()).toBe(0);
      expect(await broken(1)).toEqual([]);
    });
  });

  it('F5: in the middle of calls, they are made again with their keys', async () => {
    await onStage('fork', 1, async ({ work, broken, seen }) => {
      expect(await work({ KILL_AT: 'effect.done:0' })).toBe(null);
      const before = Object.keys((await seen()).effects);
      expect(before.length).toBeGreaterThan(1);
      expect(await work()).toBe(0);
      expect(Object.keys((await seen()).effects)).toHaveLength(32);
      expect(await broken(1)).toEqual([]);
    });
  });

  it('F8: in a fork of 32 with 20 done, those stay done and the others are repeated', async () => {
    await onStage('fork', 1, async ({ begin, work, broken, seen, events }) => {
      const worker = begin({ HOLD_AFTER: '20' });
      const ended = exited(worker);
      await firstLine(worker);
      await expect.poll(() => doneIn(events())).toHaveLength(20);
      worker.kill('SIGKILL');
      await ended;
      const done = doneIn(events());
      expect(await work()).toBe(0);
      const { effects } = await seen();
      for (const name of done) expect([name, effects[`${name}/0`]]).toEqual([name, 1]);
      expect(Object.values(effects).filter((count) => count > 1)).toHaveLength(12);
      expect(await broken(1)).toEqual([]);
    });
  });

  it('F9: in item 500 of a loop of 1,000, it goes on there', async () => {
    await onStage('loop', 1, async ({ work, broken, seen, events }) => {
      expect(await work({ KILL_AT: 'effect.done:500' })).toBe(null);
      const done = doneIn(events()).length;
      expect(done).toBeGreaterThan(400);
      expect(await work()).toBe(0);
      const again = Object.values((await seen()).effects).filter((count) => count > 1).length;
      expect(again).toBe(1);
      expect(await broken(1)).toEqual([]);
    });
  });

  it('F10: in the recovery itself, it is recovered from, twice', async () => {
    await onStage('mixed', 4, async ({ work, broken }) => {
      expect(await work({ KILL_AT: 'effect.done:9' })).toBe(null);
      expect(await work({ KILL_AT: 'recovery.taken:0' })).toBe(null);
      expect(await work({ KILL_AT: 'recovery.run:1' })).toBe(null);
      expect(await work()).toBe(0);
      expect(await broken(3)).toEqual([]);
    });
  });

  it('F38: a run that ends the engine each time is paused after three times, and the others end', async () => {
    await onStage('poison', 4, async ({ file, work }) => {
      const ends: (number | null)[] = [];
      while (ends.at(-1) !== 0 && ends.length < 8) ends.push(await work());
      expect(ends).toEqual([null, null, null, 0]);
      const database = openDatabase(file);
      const rows = database.connection.prepare('select status, error from runs order by status').all();
      await database.close();
      expect(rows).toMatchObject([
        { status: 'paused', error: expect.stringContaining('The engine stopped 3 times') },
        { status: 'succeeded' },
        { status: 'succeeded' },
        { status: 'succeeded' },
      ]);
    });
  });
});

describe('kills at random moments', { timeout: 240_000 }, () => {
  const seed = Number(process.env['SETPIECE_SEED'] ?? Date.now() % 1_000_000);

  it('break no promise: 45 of them', async () => {
    const report = await killLoop({ kills: 45, runs: 90, seed });
    say(report);
    expect(report.broken).toEqual([]);
    expect(report.runs).toBeGreaterThanOrEqual(90);
    expectToHaveMetWork(report);
  });

  it('F12: nor while the write-ahead log is moved into the file all the time: 15 of them', async () => {
    const report = await killLoop({ kills: 15, runs: 30, seed: seed + 1, environment: { WAL_AUTOCHECKPOINT: '10' } });
    say(report);
    expect(report.broken).toEqual([]);
    expectToHaveMetWork(report);
  });
});

/** A kill that meets no open attempt proves little. On a quick machine some do; were it most of them, the load would be too small. */
function expectToHaveMetWork({ withOpenAttempt, kills, inDoubt }: KillReport): void {
  expect(withOpenAttempt / kills).toBeGreaterThanOrEqual(0.5);
  expect(inDoubt).toBeGreaterThanOrEqual(kills / 2);
}

function say({ seed, kills, seconds, withOpenAttempt, runs, effects, repeatedEffects }: KillReport): void {
  console.log(
    `kill test: seed ${seed}, ${kills} kills in ${seconds} s, ${withOpenAttempt} with an attempt open ` +
      `(${Math.round((100 * withOpenAttempt) / kills)} %), ${runs} runs, ${effects} effects, ${repeatedEffects} repeated`,
  );
}
