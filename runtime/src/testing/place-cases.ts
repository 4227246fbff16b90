import assert from 'node:assert/strict';
import { LineFull } from '../ports/line-full.ts';
import type { RunSummary } from '../ports/run-summary.ts';
import type { Store } from '../ports/store.ts';
import type { LineEntry } from '../ports/write.ts';
import type { StoreCase } from './store-case.ts';

/** What a store keeps of the lines in front of playbooks that bound their concurrency. */
export const placeCases: readonly StoreCase[] = [
  {
    name: 'places are given once, also to starts that share a transaction; the others stand in line',
    async check(store) {
      await Promise.all(['a', 'b', 'c', 'd'].map((id) => enter(store, id, { limit: 2, mayWait: true })));
      assert.deepEqual(await standing(store), ['running held', 'running held', 'queued waiting', 'queued waiting']);
      assert.deepEqual(await store.lines(), [{ playbook: 'p', version: 'v' }]);
    },
  },
  {
    name: 'whoever waits goes before whoever comes, and who may not wait has a place at once',
    async check(store) {
      for (const id of ['a', 'b']) await enter(store, id, { limit: 1, mayWait: true });
      await end(store, 'a');
      await enter(store, 'c', { limit: 1, mayWait: true });
      await enter(store, 'd', { limit: 1, mayWait: false });
      assert.deepEqual(await standing(store), ['succeeded held', 'queued waiting', 'queued waiting', 'running held']);
      await end(store, 'd');
      assert.deepEqual(await store.admit('p', 1, 'me'), ['b']);
      assert.deepEqual(await store.admit('p', 1, 'me'), []);
      assert.deepEqual(await store.admit('p', 5, 'me'), ['c']);
      assert.deepEqual(await store.lines(), []);
    },
  },
  {
    name: 'a line that is full refuses the whole commit',
    async check(store) {
      for (const id of ['a', 'b']) await enter(store, id, { limit: 1, most: 1, mayWait: true });
      await assert.rejects(enter(store, 'c', { limit: 1, most: 1, mayWait: true }), LineFull);
      assert.equal(await store.run('c'), undefined);
    },
  },
  {
    name: 'runs in line are not taken over: they have nothing to do yet',
    async check(store) {
      for (const id of ['a', 'b']) await enter(store, id, { limit: 1, mayWait: true });
      assert.deepEqual(await store.takeOver('other', { now: 0, alone: true }), ['a']);
      assert.deepEqual(await standing(store), ['running held', 'queued waiting']);
    },
  },
  {
    name: 'a paused run gives its place away, and comes back in line or with a place at once, as it is told',
    async check(store) {
      for (const id of ['a', 'b', 'c']) await enter(store, id, { limit: 1, mayWait: true });
      await become(store, 'a', 'paused');
      assert.deepEqual(await store.admit('p', 1, 'me'), ['b']);
      await store.placeWhenResumed('a', 'waiting');
      await become(store, 'a', 'queued', 1);
      assert.deepEqual(await standing(store), ['queued waiting', 'running held', 'queued waiting']);
      await become(store, 'b', 'paused');
      assert.deepEqual(await store.admit('p', 1, 'me'), ['a']);
      await store.placeWhenResumed('b', 'held');
      await become(store, 'b', 'running', 1);
      assert.deepEqual(await standing(store), ['running held', 'running held', 'queued waiting']);
      assert.deepEqual(await store.admit('p', 2, 'me'), []);
    },
  },
];

function become(store: Store, run: string, status: 'paused' | 'queued' | 'running', seq = 0): Promise<void> {
  return store.commit([{ kind: 'run.update', run, owner: 'me', expected: seq, set: { seq: seq + 1, status } }]);
}

function enter(store: Store, id: string, line: LineEntry): Promise<void> {
  const run: RunSummary = {
    id,
    playbook: 'p',
    playbookName: 'P',
    version: 'v',
    mode: 'live',
    status: 'running',
    trigger: { kind: 'manual' },
    startedAt: 1,
    seq: 0,
  };
  return store.commit([{ kind: 'run.insert', run, owner: 'me', line }]);
}

function end(store: Store, run: string): Promise<void> {
  const set = { seq: 1, status: 'succeeded', endedAt: 2, outputs: {} } as const;
  return store.commit([{ kind: 'run.update', run, owner: 'me', expected: 0, set }]);
}

async function standing(store: Store): Promise<string[]> {
  const runs = await Promise.all(['a', 'b', 'c', 'd'].map((id) => store.run(id)));
  return runs.flatMap((run) => (run ? [`${run.status} ${run.place}`] : []));
}
