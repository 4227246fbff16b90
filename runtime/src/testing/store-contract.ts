import type { RunEvent } from '@setpiece/playbook';
import assert from 'node:assert/strict';
import { DuplicateStart } from '../ports/duplicate-start.ts';
import type { RunSummary } from '../ports/run-summary.ts';
import { StaleRecord } from '../ports/stale-record.ts';
import { StaleRun } from '../ports/stale-run.ts';
import type { StoredRecord, Write } from '../ports/write.ts';
import { placeCases } from './place-cases.ts';
import type { StoreCase } from './store-case.ts';

export type { StoreCase };

/**
 * What every implementation of `Store` must keep. Each check wants an empty store.
 *
 * @example
 * for (const { name, check } of storeContract) it(name, () => check(createStore(openDatabase(':memory:'))));
 */
export const storeContract: readonly StoreCase[] = [
  ...placeCases,
  {
    name: 'a commit is all or nothing',
    async check(store) {
      await store.commit([insert('r')]);
      await assert.rejects(store.commit([events('r', 1, 2), update('r', { expected: 99, seq: 2 })]), StaleRun);
      assert.deepEqual(await store.events('r'), []);
      await store.commit([events('r', 1, 2), update('r', { expected: 0, seq: 2 })]);
      assert.deepEqual(
        (await store.events('r')).map(({ seq }) => seq),
        [1, 2],
      );
    },
  },
  {
    name: 'a commit that is refused does not touch those that share its transaction',
    async check(store) {
      await store.commit([insert('r')]);
      const ends = await Promise.allSettled([
        store.commit([insert('a')]),
        store.commit([insert('b'), update('r', { expected: 5, seq: 6 })]),
        store.commit([insert('c')]),
      ]);
      assert.deepEqual(
        ends.map(({ status }) => status),
        ['fulfilled', 'rejected', 'fulfilled'],
      );
      assert.deepEqual(await Promise.all(['a', 'b', 'c'].map(async (id) => (await store.run(id)) !== undefined)), [
        true,
        false,
        true,
      ]);
    },
  },
  {
    name: 'only the owner of a run advances it, and only from where it stands',
    async check(store) {
      await store.commit([insert('r')]);
      await assert.rejects(store.commit([update('r', { owner: 'other', expected: 0, seq: 1 })]), StaleRun);
      await store.commit([update('r', { expected: 0, seq: 1 })]);
      await assert.rejects(store.commit([update('r', { expected: 0, seq: 1 })]), StaleRun);
    },
  },
  {
    name: 'a waiting run belongs to nobody, and the next to advance it owns it',
    async check(store) {
      await store.commit([insert('r')]);
      await store.commit([update('r', { expected: 0, seq: 1, status: 'waiting' })]);
      assert.deepEqual((await store.run('r'))?.waitingFor, { kind: 'timer', due: 5 });
      await store.commit([update('r', { owner: 'other', expected: 1, seq: 2 })]);
      await assert.rejects(store.commit([update('r', { expected: 2, seq: 3 })]), StaleRun);
    },
  },
  {
    name: 'a run that has ended changes no more, but takes notes',
    async check(store) {
      await store.commit([insert('r'), events('r', 1)]);
      await store.commit([update('r', { expected: 0, seq: 1, status: 'failed' }), { kind: 'run.close', run: 'r' }]);
      await store.commit([update('r', { expected: 1, seq: 2, status: 'succeeded' }), events('r', 2)]);
      assert.equal((await store.run('r'))?.status, 'failed');
      assert.equal((await store.events('r', 1)).length, 1);
    },
  },
  {
    name: 'what builds on the end of a run is refused while the run is open',
    async check(store) {
      await store.commit([insert('child'), insert('r')]);
      const built = [
        { kind: 'run.ended', run: 'child' } as const,
        update('r', { expected: 0, seq: 1 }),
        events('r', 1),
      ];
      await assert.rejects(store.commit(built), StaleRecord);
      assert.equal((await store.events('r')).length, 0);
      await store.commit([update('child', { expected: 0, seq: 1, status: 'succeeded' }), events('child', 1)]);
      await store.commit(built);
      assert.equal((await store.events('r')).length, 1);
    },
  },
  {
    name: 'a start key belongs to one run',
    async check(store) {
      const key = (run: string): Write => ({ kind: 'dedupe', scope: 's', key: 'k', run, at: 1 });
      await store.commit([key('a'), insert('a')]);
      await assert.rejects(
        store.commit([key('b'), insert('b')]),
        (error) => error instanceof DuplicateStart && error.run === 'a',
      );
      assert.equal(await store.run('b'), undefined);
    },
  },
  {
    name: 'large values come back whole',
    async check(store) {
      const inputs = {
        list: Array.from({ length: 5000 }, (_, n) => ({ n, text: 'x'.repeat(10) })),
        $ref: 'not a reference',
      };
      const event: RunEvent = {
        run: 'r',
        seq: 1,
        at: 1,
        type: 'step.started',
        step: 's',
        visit: 1,
        attempt: 1,
        inputs,
        key: 'k',
      };
      await store.commit([insert('r'), { kind: 'events', events: [event] }]);
      assert.deepEqual(await store.events('r'), [event]);
    },
  },
  {
    name: 'timers are given in order when they are due, until they are cleared',
    async check(store) {
      const timer = (id: string, due: number): Write => ({
        kind: 'timer.set',
        timer: { run: 'r', id, kind: 'wait', due },
      });
      await store.commit([insert('r'), timer('late', 30), timer('early', 10), timer('moved', 99), timer('moved', 20)]);
      assert.deepEqual(
        (await store.dueTimers(20, 10)).map(({ id }) => id),
        ['early', 'moved'],
      );
      assert.equal(await store.nextDue(20), 30);
      await store.commit([{ kind: 'timer.clear', run: 'r', id: 'early' }]);
      assert.deepEqual(
        (await store.dueTimers(99, 10)).map(({ id }) => id),
        ['moved', 'late'],
      );
      assert.equal(await store.nextDue(99), undefined);
    },
  },
  {
    name: 'runs of an instance that lives no more are taken over, waiting ones are left alone',
    async check(store) {
      await store.heartbeat('me', 1000);
      await store.commit([insert('a')]);
      await store.commit([insert('b')]);
      await store.commit([update('b', { expected: 0, seq: 1, status: 'waiting' })]);
      assert.deepEqual(await store.takeOver('next', { now: 500, alone: false }), []);
      assert.deepEqual(await store.takeOver('next', { now: 2000, alone: false }), ['a']);
      assert.deepEqual(await store.takeOver('third', { now: 500, alone: true }), ['a']);
      await store.release('third');
      assert.equal((await store.run('a'))?.status, 'queued');
    },
  },
  {
    name: 'a record is written from the state that was read, or not at all',
    async check(store) {
      const record: StoredRecord = {
        uuid: 'u',
        id: 1,
        module: 'm',
        key: '["k"]',
        fields: { a: 1 },
        createdAt: 1,
        modifiedAt: 1,
        revision: 1,
      };
      await store.commit([{ kind: 'record.insert', record }]);
      await assert.rejects(
        store.commit([{ kind: 'record.insert', record: { ...record, uuid: 'v', id: 2 } }]),
        StaleRecord,
      );
      const next = { ...record, fields: { a: 2 }, revision: 2 };
      await store.commit([{ kind: 'record.update', record: next, expected: 1 }]);
      await assert.rejects(store.commit([{ kind: 'record.update', record: next, expected: 1 }]), StaleRecord);
      assert.deepEqual(await store.recordOfKey('m', '["k"]'), next);
      assert.deepEqual([...store.recordsOf('m')], [next]);
      assert.ok((await store.recordIds(3)) > 1);
    },
  },
  {
    name: 'snapshots are replaced, and go with the end of the run',
    async check(store) {
      await store.commit([insert('r'), { kind: 'snapshot', run: 'r', seq: 1, text: 'one' }]);
      await store.commit([{ kind: 'snapshot', run: 'r', seq: 2, text: 'two' }]);
      assert.deepEqual(await store.snapshot('r'), { seq: 2, text: 'two' });
      await store.commit([{ kind: 'run.close', run: 'r' }]);
      assert.equal(await store.snapshot('r'), undefined);
    },
  },
];

function insert(id: string): Write {
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
  return { kind: 'run.insert', run, owner: 'me' };
}

function update(
  run: string,
  given: {
    readonly owner?: string;
    readonly expected: number;
    readonly seq: number;
    readonly status?: RunSummary['status'];
  },
): Write {
  const { owner = 'me', expected, seq, status = 'running' } = given;
  const waitingFor = status === 'waiting' ? ({ kind: 'timer', due: 5 } as const) : undefined;
  const endedAt = status === 'failed' || status === 'succeeded' ? 9 : undefined;
  return {
    kind: 'run.update',
    run,
    owner,
    expected,
    set: { seq, status, ...(waitingFor && { waitingFor }), ...(endedAt && { endedAt }) },
  };
}

function events(run: string, ...numbers: readonly number[]): Write {
  return {
    kind: 'events',
    events: numbers.map((seq) => ({ run, seq, at: 1, type: 'timer.fired', timer: 't', kind: 'wait' })),
  };
}
