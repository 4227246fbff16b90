import { createAudit } from '@setpiece/db';
import type { Module } from '@setpiece/playbook';
import { afterEach, expect, it } from 'vitest';
import { handClock } from '../../testing/hand-clock.ts';
import { playbookOf } from '../../testing/playbook-of.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { loadVersion, planRecords, verifyRun, type AuditedRun } from '../index.ts';

let world: World;
afterEach(async () => {
  await world.close();
  expect(world.trouble).toEqual([]);
});

const soon = () => AbortSignal.timeout(10_000);
const records = () =>
  world.database.connection.prepare("select fields ->> 'sourceId' from records order by id").pluck().all();
const outputs = [{ name: 'got', value: '{{ vars.steps.Write }}' }];

/** Writes a name into the alerts that its items name. */
const update = (items: readonly string[], more: object = {}) => ({
  id: 'write',
  name: 'Write',
  kind: 'update_record',
  record: '/api/3/alerts/{{ vars.item }}',
  fields: { name: 'seen' },
  forEach: { items, bulk: true, batchSize: 10 },
  ...more,
});
const put = (uuid: string, sourceId = uuid) =>
  world.store.commit([
    {
      kind: 'record.insert',
      record: {
        ...{ uuid, id: Number.parseInt(uuid, 36), module: 'alerts', key: JSON.stringify([sourceId]) },
        ...{ fields: { sourceId }, createdAt: 0, modifiedAt: 0, revision: 1 },
      },
    },
  ]);
const named = () =>
  world.database.connection.prepare('select uuid from records where revision > 1 order by uuid').pluck().all();

it('a record that is refused refuses its batch, and the message says which one and why', async () => {
  world = await createWorld();
  for (const uuid of ['a', 'b', 'c']) await put(uuid);
  const run = await world.run(playbookOf([update(['a', 'none', 'c'])]));
  expect(run).toMatchObject({ status: 'failed', error: { code: 'RECORD_NOT_FOUND' } });
  expect(run.error?.message).toMatch(
    /^Item 2 \(index 1\) was refused, and its batch of 3 was not written: There is no record "\/api\/3\/alerts\/none"/,
  );
  expect(named()).toEqual([]);
});

it('with onError continue the others of the batch are written, and the refused one has its error in its slot', async () => {
  world = await createWorld();
  for (const uuid of ['a', 'c']) await put(uuid);
  const run = await world.run(playbookOf([update(['a', 'none', 'c'], { onError: 'continue' })], { outputs }));
  expect(run.outputs?.['got']).toMatchObject([
    { uuid: 'a', name: 'seen' },
    { status: 'failed', error: { code: 'RECORD_NOT_FOUND' }, 'Error message': expect.stringContaining('alerts/none') },
    { uuid: 'c', name: 'seen' },
  ]);
  expect(named()).toEqual(['a', 'c']);
});

it('with onError route all batches finish, and the error route gets results and errors', async () => {
  world = await createWorld();
  for (const uuid of ['a', 'c', 'd']) await put(uuid);
  const forEach = { items: ['a', 'none', 'c', 'd'], bulk: true, batchSize: 2 };
  const routes = ['start > write', 'write error> look'];
  const steps = [update([], { forEach, onError: 'route' }), { id: 'look', kind: 'end' }];
  const run = await world.run(playbookOf(steps, { routes, outputs }));
  expect(run.outputs?.['got']).toMatchObject({
    results: [{ uuid: 'a' }, { uuid: 'c' }, { uuid: 'd' }],
    errors: [{ item: 1, error: { code: 'RECORD_NOT_FOUND' } }],
  });
  expect(named()).toEqual(['a', 'c', 'd']);
});

it('a template that fails for one item fails that item alone', async () => {
  world = await createWorld();
  const items = [{ n: 'a' }, {}, { n: 'c' }];
  const create = {
    ...{ id: 'write', name: 'Write', kind: 'create_record', module: 'alerts', onError: 'continue' },
    fields: { sourceId: '{{ vars.item.n }}' },
    forEach: { items, bulk: true },
  };
  const run = await world.run(playbookOf([create], { outputs }));
  expect(run.outputs?.['got']).toMatchObject([{ sourceId: 'a' }, { status: 'failed' }, { sourceId: 'c' }]);
  expect(records()).toEqual(['a', 'c']);
});

it('a key that another record has is refused, and the others of the batch are written', async () => {
  world = await createWorld();
  for (const uuid of ['a', 'b', 'c']) await put(uuid);
  const items = [
    ['c', 'new'],
    ['a', 'b'],
    ['b', 'b'],
  ];
  const record = '/api/3/alerts/{{ vars.item[0] }}';
  const fields = { sourceId: '{{ vars.item[1] }}' };
  const step = update([], { forEach: { items, bulk: true }, record, fields, onError: 'continue' });
  const run = await world.run(playbookOf([step], { outputs }));
  expect(run.outputs?.['got']).toMatchObject([
    { uuid: 'c' },
    {
      error: { code: 'KEY_TAKEN', message: expect.stringContaining('Record /api/3/alerts/b has sourceId "b" already') },
    },
    { uuid: 'b' },
  ]);
  expect(named()).toEqual(['b', 'c']);
});

it('a record that plainly repeats a unique value can be changed as long as it does not take the value anew', async () => {
  world = await createWorld();
  const create = (id: string) => ({ id, kind: 'create_record', module: 'alerts', fields: { sourceId: 's', name: id } });
  const change = { id: 'change', kind: 'update_record', record: '{{ vars.steps.two }}' };
  const name = { ...change, fields: { name: 'seen' } };
  expect(await world.run(playbookOf([create('one'), create('two'), name]))).toMatchObject({ status: 'succeeded' });
  const all = world.database.connection.prepare("select key, fields ->> 'name' as name from records order by id");
  expect(all.all()).toEqual([
    { key: '["s"]', name: 'one' },
    { key: null, name: 'seen' },
  ]);
  const module = await world.store.module('alerts');
  const changes = [{ key: { name: 'seen' }, fields: { name: 'again' } }];
  const options = { mode: 'upsert', now: 1, uuid: () => crypto.randomUUID() } as const;
  const { records: planned } = await planRecords(world.store, module as Module, changes, options);
  expect(planned).toMatchObject([{ change: 'updated', record: { fields: { sourceId: 's', name: 'again' } } }]);
});

it('a single record whose key another one has fails its step, and does not hang', async () => {
  world = await createWorld();
  for (const uuid of ['a', 'b']) await put(uuid);
  const { forEach: _, ...step } = update([], { record: '/api/3/alerts/a', fields: { sourceId: 'b' } });
  expect((await world.run(playbookOf([step]))).error).toMatchObject({ code: 'KEY_TAKEN' });
  expect(named()).toEqual([]);
});

it('a batch is tried again as a whole, by one alarm, until what it needs is there', async () => {
  const clock = handClock();
  world = await createWorld({}, { clock });
  await put('a');
  const retry = { attempts: 3, delay: { minutes: 1 }, on: ['RECORD_NOT_FOUND'] };
  const playbook = playbookOf([update(['a', 'b'], { retry, onError: 'continue' })], { outputs });
  const run = await world.start(playbook);
  await world.until(run, 'step.retry_scheduled');
  await clock.advance(1);
  expect(named()).toEqual([]);
  expect((await world.store.timersOf(run)).map(({ kind }) => kind)).toEqual(['retry']);
  expect((await world.store.run(run))?.status).toBe('waiting');
  const audited = createAudit(world.database).read(run) as AuditedRun;
  expect(verifyRun(audited, loadVersion(world.publish(playbook)))).toEqual([]);
  await put('b');
  await clock.advance(61_000);
  expect((await world.runtime.finished(run, soon())).outputs?.['got']).toMatchObject([{ uuid: 'a' }, { uuid: 'b' }]);
  const tries = (await world.reader.stepRuns(run)).flatMap(({ item, attempts }) =>
    item === undefined ? [] : [attempts.map(({ attempt, error }) => [attempt, error?.code])],
  );
  expect(tries).toEqual([
    [
      [1, 'RECORD_NOT_FOUND'],
      [2, undefined],
    ],
    [
      [1, 'RECORD_NOT_FOUND'],
      [2, undefined],
    ],
  ]);
});

it('a batch that waits for its next try goes on with it after a restart', async () => {
  const clock = handClock();
  world = await createWorld({}, { clock });
  await put('a');
  const retry = { attempts: 2, delay: { minutes: 1 }, on: ['RECORD_NOT_FOUND'] };
  const forEach = { items: ['a', 'b', 'c'], bulk: true, batchSize: 2, condition: '{{ vars.item != "c" }}' };
  const run = await world.start(playbookOf([update([], { forEach, retry })], { outputs }));
  await world.until(run, 'step.retry_scheduled');
  await world.runtime.stop();
  const next = await world.restart();
  await put('b');
  await clock.advance(61_000);
  expect((await next.finished(run, soon())).outputs?.['got']).toMatchObject([{ uuid: 'a' }, { uuid: 'b' }]);
  const keys = (await world.events(run)).flatMap((event) => (event.type === 'step.started' ? [event.key] : []));
  expect(new Set(keys)).toEqual(new Set([`${run}/write/1/batch-0/0`]));
});

it('a timeout cuts off a batch, and the timeout route is taken', async () => {
  const clock = handClock();
  world = await createWorld({}, { clock });
  await put('a');
  const record = world.store.record.bind(world.store);
  // A database that does not answer.
  Object.assign(world.store, { record: () => new Promise(() => {}) });
  const steps = [update(['a'], { timeout: { minutes: 1 } }), { id: 'late', kind: 'end' }];
  const run = await world.start(playbookOf(steps, { routes: ['start > write', 'write timeout> late'] }));
  await world.until(run, 'step.started');
  await clock.advance(61_000);
  Object.assign(world.store, { record });
  expect((await world.runtime.finished(run, soon())).status).toBe('succeeded');
  expect((await world.events(run)).filter(({ type }) => type === 'step.failed')).toMatchObject([
    { item: 0, error: { code: 'timeout' } },
    { outcome: 'timeout' },
  ]);
  expect(named()).toEqual([]);
});

it('until sees the results of the batch as a list, and repeats all of it with a key of its own', async () => {
  let n = 0;
  const environment = { forRun: async () => ({ globalVars: { n: ++n }, environment: {} }) };
  world = await createWorld({}, { environment });
  for (const uuid of ['a', 'b']) await put(uuid);
  const until = { condition: '{{ vars.result[1].tries | length > 2 }}', retries: 5 };
  const step = update(['a', 'b'], { fields: { tries: ['{{ globalVars.n }}'] }, write: 'append', until });
  const run = await world.run(playbookOf([step], { outputs }));
  const got = (run.outputs?.['got'] ?? []) as unknown as { tries: number[] }[];
  expect(got.map(({ tries }) => tries.length)).toEqual([3, 3]);
  const keys = (await world.events(run.id)).flatMap((event) => (event.type === 'step.started' ? [event.key] : []));
  expect([...new Set(keys)]).toEqual([0, 1, 2].map((poll) => `${run.id}/write/1/batch-0/${poll}`));
});
