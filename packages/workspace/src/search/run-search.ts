import { performance } from 'node:perf_hooks';
import { runSearchIndex, type Database, type UnindexedRun } from '@setpiece/db';
import { maskSealed } from '@setpiece/playbook';
import type { Clock, RunReader } from '@setpiece/runtime';
import { wordsOfRun } from './words-of-run.ts';

/** Keeps the full-text index of runs: built beside the runs, never as a part of them. */
export interface RunSearchService {
  /** Brings the index up to date for at most so many milliseconds. Says whether it is. */
  catchUp(milliseconds: number): Promise<boolean>;
  /** Looks for new runs from now on. */
  start(): void;
  stop(): Promise<void>;
}

const pauseWhenDone = 5_000;
/** Between pieces of work, so that runs go first. */
const pauseBetween = 50;
/** While runs keep the process busy for more than this part of the time, the next piece is put off, but not longer than a second. */
const busy = 0.5;
const longestPutOff = 1_000;
/** Runs are read until so much time of a piece is gone, in milliseconds. */
const pieceOfWork = 8;
const runsAtOnce = 50;

export function createRunSearch(
  database: Database,
  reader: RunReader,
  clock: Clock,
  onTrouble: (error: unknown) => void = (error) => console.error('The index of runs:', error),
): RunSearchService {
  const index = runSearchIndex(database);
  let cancel = () => {};
  let running: Promise<boolean> | undefined;
  let stopped = false;

  /** One piece: says whether nothing is left. */
  async function piece(): Promise<boolean> {
    const found = index.unindexed(runsAtOnce);
    const began = performance.now();
    const read: (UnindexedRun & { text: string })[] = [];
    for (const one of found) {
      if (read.length && performance.now() - began > pieceOfWork) break;
      read.push({ ...one, text: wordsOfRun(maskSealed(await reader.events(one.run))) });
    }
    if (read.length && !stopped) await index.put(read);
    return found.length === 0;
  }

  /** One piece at a time: who comes meanwhile gets the same. */
  function next(): Promise<boolean> {
    running ??= piece().finally(() => (running = undefined));
    return running;
  }

  function later(milliseconds: number, putOff = 0): void {
    if (stopped) return;
    const before = performance.eventLoopUtilization();
    cancel = clock.after(milliseconds, () => {
      if (putOff < longestPutOff && performance.eventLoopUtilization(before).utilization > busy)
        return later(pauseBetween, putOff + pauseBetween);
      next().then(
        (isDone) => later(isDone ? pauseWhenDone : pauseBetween),
        (error: unknown) => {
          onTrouble(error);
          later(pauseWhenDone);
        },
      );
    });
  }

  return {
    async catchUp(milliseconds) {
      const until = performance.now() + milliseconds;
      while (!stopped && performance.now() < until) if (await next()) return true;
      return false;
    },
    start: () => later(pauseBetween),
    async stop() {
      stopped = true;
      cancel();
      await running?.catch(() => {});
    },
  };
}
