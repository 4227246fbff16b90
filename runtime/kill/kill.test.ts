import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundle, type Bundle } from './bundle.ts';
import { brokenInvariants } from './invariants.ts';
import { exited, firstLine, killLoop, seenBy, spawnNode } from './kill-loop.ts';

it('30 kills at random moments break no promise', { timeout: 240_000 }, async () => {
  const seed = Number(process.env['SETPIECE_SEED'] ?? Date.now() % 1_000_000);
  const report = await killLoop({ kills: 30, runs: 200, seed });
  console.log(
    `kill test: seed ${report.seed}, ${report.kills} kills in ${report.seconds} s, ${report.withOpenAttempt} with an attempt open ` +
      `(${Math.round((100 * report.withOpenAttempt) / report.kills)} %), ${report.runs} runs, ${report.effects} effects, ${report.repeatedEffects} repeated`,
  );
  expect(report.broken).toEqual([]);
  expect(report.runs).toBe(200);
  expect(report.withOpenAttempt / report.kills).toBeGreaterThanOrEqual(0.8);
});

describe('a kill at a named point', () => {
  const folder = mkdtempSync(join(tmpdir(), 'setpiece-fault-'));
  let worker: Bundle;
  beforeAll(async () => {
    worker = await bundle('worker.ts');
  });
  afterAll(() => {
    worker.remove();
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  });

  it.each([
    ['before the commit of accept', 'accept.before-commit:2'],
    ['after it, before the answer', 'accept.after-commit:2'],
    ['before the intent of an effect', 'intent.before-commit:9'],
    ['after the intent, before the effect', 'intent.after-commit:9'],
    ['after the effect, before its result', 'effect.done:9'],
    ['after a result', 'result.after-commit:9'],
  ])('%s loses nothing and repeats at most what was open', { timeout: 60_000 }, async (_, point) => {
    const sink = spawnNode('sink.ts', []);
    try {
      const address = await firstLine(sink);
      const file = join(folder, `${point.replace(/\W/g, '-')}.db`);
      const work = (environment: NodeJS.ProcessEnv) =>
        exited(spawnNode(worker.file, [file, address, '4'], environment));
      expect(await work({ KILL_AT: point })).toBe(null);
      expect(await work({})).toBe(0);
      expect(await brokenInvariants(file, await seenBy(address), 1, true)).toEqual([]);
    } finally {
      sink.kill('SIGKILL');
    }
  });

  it('in the recovery itself is recovered from, twice', { timeout: 60_000 }, async () => {
    const sink = spawnNode('sink.ts', []);
    try {
      const address = await firstLine(sink);
      const file = join(folder, 'recovery.db');
      const work = (environment: NodeJS.ProcessEnv) =>
        exited(spawnNode(worker.file, [file, address, '4'], environment));
      expect(await work({ KILL_AT: 'effect.done:9' })).toBe(null);
      expect(await work({ KILL_AT: 'recovery.taken:0' })).toBe(null);
      expect(await work({ KILL_AT: 'recovery.run:1' })).toBe(null);
      expect(await work({})).toBe(0);
      expect(await brokenInvariants(file, await seenBy(address), 3, true)).toEqual([]);
    } finally {
      sink.kill('SIGKILL');
    }
  });
});
