import {
  draftVersionsOf,
  forgetStartKeys,
  prunableRuns,
  removalOfFamilies,
  removeUnusedDrafts,
  sizesOfFamilies,
  type Database,
  type PruneRule,
} from '@setpiece/db';
import type { Clock } from '@setpiece/runtime';
import { retentionOf, rulesOf } from './retention.ts';

/** What is to be removed. */
export interface PruneOrder {
  readonly rules: readonly PruneRule[];
  readonly keepNewest: number;
}

/** What a prune removes or removed. Runs that others started are counted too. */
export interface Pruned {
  readonly runs: number;
  /** Of journals and large values. */
  readonly bytes: number;
}

/** Removes old runs: on demand, and by the workspace's retention after the start and once a day. */
export interface Pruner {
  /** What would go; nothing is changed. */
  plan(order: PruneOrder): Promise<Pruned>;
  /** One at a time; `onProgress` hears of what has gone so far. */
  prune(order: PruneOrder, onProgress?: (pruned: Pruned) => void): Promise<Pruned>;
  start(): void;
  stop(): Promise<void>;
}

const afterStart = 30_000;
const daily = 86_400_000;
const pageSize = 100;
/** Some milliseconds of work for the one writer, and one flush of the disk. */
const familiesAtOnce = 20;

export function createPruner(
  database: Database,
  clock: Clock,
  onTrouble: (error: unknown) => void = (error) => console.error('Retention:', error),
): Pruner {
  const sizeOf = sizesOfFamilies(database);
  const removeFamily = removalOfFamilies(database);
  let cancel = () => {};
  let stopped = false;
  let last: Promise<unknown> = Promise.resolve();

  async function* pages({ rules, keepNewest }: PruneOrder): AsyncGenerator<readonly string[]> {
    const next = prunableRuns(database, rules, keepNewest);
    for (let after = ''; !stopped;) {
      const page = next(after, pageSize);
      if (!page.length) return;
      after = page.at(-1) as string;
      yield page;
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  async function plan(order: PruneOrder): Promise<Pruned> {
    let [runs, bytes] = [0, 0];
    for await (const page of pages(order))
      for (const run of page) {
        const size = sizeOf(run);
        runs += size.runs;
        bytes += size.bytes;
      }
    return { runs, bytes };
  }

  async function remove(order: PruneOrder, onProgress: (pruned: Pruned) => void): Promise<Pruned> {
    let pruned: Pruned = { runs: 0, bytes: 0 };
    const drafts = new Set<string>();
    for await (const page of pages(order)) {
      await forgetStartKeys(database, page);
      for (const version of draftVersionsOf(database, page)) drafts.add(version);
      for (let at = 0; at < page.length && !stopped; at += familiesAtOnce) {
        const families = page.slice(at, at + familiesAtOnce);
        const bytes = families.reduce((sum, run) => sum + sizeOf(run).bytes, 0);
        // Those of one turn share a transaction.
        const counts = await Promise.all(families.map(removeFamily));
        pruned = { runs: pruned.runs + counts.reduce((a, b) => a + b, 0), bytes: pruned.bytes + bytes };
        await new Promise((resolve) => setImmediate(resolve));
      }
      onProgress(pruned);
    }
    await removeUnusedDrafts(database, drafts);
    return pruned;
  }

  function later(milliseconds: number): void {
    if (stopped) return;
    cancel = clock.after(milliseconds, () => {
      const retention = retentionOf(database);
      void prune({ rules: rulesOf(retention, clock.now()), keepNewest: retention.keepNewest })
        .catch(onTrouble)
        .finally(() => later(daily));
    });
  }

  function prune(order: PruneOrder, onProgress: (pruned: Pruned) => void = () => {}): Promise<Pruned> {
    const turn = last.then(() => remove(order, onProgress));
    last = turn.catch(() => {});
    return turn;
  }

  return {
    plan,
    prune,
    start: () => later(afterStart),
    async stop() {
      stopped = true;
      cancel();
      await last;
    },
  };
}
