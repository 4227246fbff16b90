import { afterEach, expect, it } from 'vitest';
import { playbookOf } from '../../testing/playbook-of.ts';
import { createWorld, failing, type World } from '../../testing/world.ts';

let world: World;
afterEach(async () => {
  await world.close();
  expect(world.trouble).toEqual([]);
});

const call = {
  id: 'call',
  kind: 'connector',
  connector: 'x',
  operation: 'call',
  parameters: { item: '{{ vars.item }}' },
};
const outputs = [{ name: 'got', value: '{{ vars.steps.call }}' }];

it('a loop gives a list in item order, without the items its condition refuses', async () => {
  world = await createWorld({ call: ({ parameters }) => Number(parameters['item']) * 10 });
  const forEach = { items: [1, 2, 3, 4], condition: '{{ vars.item != 3 }}' };
  const run = await world.run(
    playbookOf([{ ...call, forEach }], {
      outputs: [{ name: 'got', value: '{{ vars.steps.call | map(attribute="data") | list }}' }],
    }),
  );
  expect(run.outputs).toEqual({ got: [10, 20, 40] });
});

it('an empty loop gives an empty list; a single object is one item; null is an error in strict mode only', async () => {
  world = await createWorld({ call: () => 1 });
  const over = (items: unknown, values = 'setpiece') =>
    world.run(playbookOf([{ ...call, forEach: { items } }], { id: `p${Math.random()}`, values, outputs }));
  expect((await over([])).outputs).toEqual({ got: [] });
  expect((await over({ a: 1 })).outputs).toMatchObject({ got: [{ data: 1 }] });
  expect((await over('{{ none }}')).error?.code).toBe('ITEMS_MISSING');
  expect((await over('{{ none }}', 'fortisoar')).outputs).toEqual({ got: [] });
});

it('sequential items see what the ones before them set', async () => {
  world = await createWorld();
  const count = {
    id: 'count',
    kind: 'set_variable',
    forEach: { items: [1, 2, 3] },
    variables: [{ name: 'sum', value: '{{ vars.sum | default(0) + vars.item }}' }],
  };
  const run = await world.run(playbookOf([count]));
  expect((await world.vars(run.id))['sum']).toBe(6);
});

it('parallel items see the start values, and their changes are applied in item order', async () => {
  world = await createWorld();
  const start = { id: 'start-value', kind: 'set_variable', variables: [{ name: 'sum', value: 100 }] };
  const count = {
    id: 'count',
    kind: 'set_variable',
    forEach: { items: [1, 2, 3], parallel: true },
    variables: [{ name: 'sum', value: '{{ vars.sum + vars.item }}' }],
  };
  const run = await world.run(playbookOf([start, count]));
  expect(await world.vars(run.id)).toMatchObject({
    sum: 103,
    steps: { count: [{ sum: 101 }, { sum: 102 }, { sum: 103 }] },
  });
});

it('parallel items run at once, but never more than the concurrency', async () => {
  let [now, most] = [0, 0];
  world = await createWorld({
    async call() {
      most = Math.max(most, ++now);
      await new Promise((resolve) => setTimeout(resolve, 5));
      now--;
    },
  });
  const forEach = { items: [...Array(12).keys()], parallel: true, concurrency: 4 };
  expect((await world.run(playbookOf([{ ...call, forEach }]))).status).toBe('succeeded');
  expect(most).toBe(4);
});

it('an item that fails ends the loop and aborts the open ones, unless the step goes on or routes', async () => {
  let aborted = 0;
  // Item 2 fails once item 4 has taken the place of item 1; items 3 and 4 are open then.
  let fourth = Promise.withResolvers<void>();
  world = await createWorld({
    call: ({ parameters: { item } }, signal) => {
      if (item === 1) {
        fourth = Promise.withResolvers();
        return 'ok';
      }
      if (item === 2) return fourth.promise.then(() => failing('bad'));
      if (item === 4) fourth.resolve();
      return new Promise((resolve) => {
        const done = setTimeout(() => resolve('ok'), 200);
        signal.addEventListener('abort', () => {
          aborted++;
          clearTimeout(done);
        });
      });
    },
  });
  const forEach = { items: [1, 2, 3, 4, 5], parallel: true, concurrency: 3 };
  const failed = await world.run(playbookOf([{ ...call, forEach }], { id: 'a' }));
  expect(failed).toMatchObject({ status: 'failed', error: { code: 'bad' } });
  expect(world.calls.map(({ parameters }) => parameters['item'])).toEqual([1, 2, 3, 4]);
  expect(aborted).toBe(2);

  const goesOn = await world.run(playbookOf([{ ...call, forEach, onError: 'continue' }], { id: 'b', outputs }));
  expect(goesOn.outputs?.['got']).toMatchObject([
    { data: 'ok' },
    { status: 'failed', error: { code: 'bad' } },
    { data: 'ok' },
    { data: 'ok' },
    { data: 'ok' },
  ]);

  const routes = ['start > call', 'call error> look'];
  const look = { id: 'look', kind: 'end' };
  const routed = await world.run(
    playbookOf([{ ...call, forEach, onError: 'route' }, look], { id: 'c', routes, outputs }),
  );
  expect(routed.outputs?.['got']).toMatchObject({
    results: [{ data: 'ok' }, { data: 'ok' }, { data: 'ok' }, { data: 'ok' }],
    errors: [{ item: 1, error: { code: 'bad' } }],
  });
});

it('a bulk loop creates the records of a batch in one transaction', async () => {
  world = await createWorld();
  const forEach = { items: Array.from({ length: 250 }, (_, n) => ({ n })), bulk: true, batchSize: 100 };
  const create = {
    id: 'create',
    kind: 'create_record',
    module: 'alerts',
    mode: 'upsert',
    fields: { sourceId: 's{{ vars.item.n }}' },
    forEach,
  };
  const before = world.database.writer.transactions;
  const run = await world.run(
    playbookOf([create], { outputs: [{ name: 'n', value: '{{ vars.steps.create | length }}' }] }),
  );
  expect(run.outputs).toEqual({ n: 250 });
  expect(world.database.connection.prepare('select count(*) from records').pluck().get()).toBe(250);
  expect(world.database.writer.transactions - before).toBeLessThan(20);
});

it('10,000 items neither blow memory nor the stack', async () => {
  world = await createWorld();
  const forEach = { items: '{{ range(10000) | list }}' };
  const step = { id: 'call', kind: 'set_variable', forEach, variables: [{ name: 'last', value: '{{ vars.item }}' }] };
  const before = process.memoryUsage().heapUsed;
  const run = await world.runtime.start({
    version: world.publish(playbookOf([step])),
    mode: 'live',
    trigger: { kind: 'manual' },
    input: {},
  });
  const summary = await world.runtime.finished(run.run);
  expect(summary.status).toBe('succeeded');
  expect((await world.vars(run.run))['last']).toBe(9999);
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(300e6);
});
