import { afterEach, expect, it } from 'vitest';
import { playbookOf } from '../../testing/playbook-of.ts';
import { createWorld, type World } from '../../testing/world.ts';

let world: World;
afterEach(async () => {
  await world.close();
  expect(world.trouble).toEqual([]);
});

const megabyte = 1_048_576;
const call = (id: string, more = {}) => ({ id, kind: 'connector', connector: 'x', operation: 'call', ...more });
const set = (id: string, value: unknown, more = {}) => ({
  id,
  kind: 'set_variable',
  variables: [{ name: id, value }],
  ...more,
});
const limits = { valueSize: megabyte, varsSize: 3 * megabyte };
const outputs = [{ name: 'ok', value: true }];

it('F25: 50 MB from a step fail it with the field, the size and the limit; the next run is not held up', async () => {
  world = await createWorld({ call: () => ({ items: Buffer.alloc(50 * megabyte, 'x').toString('latin1') }) });
  const before = process.memoryUsage().rss;
  const run = await world.run(playbookOf([call('fetch')]));
  expect(run).toMatchObject({
    status: 'failed',
    error: {
      code: 'VALUE_TOO_LARGE',
      retryable: false,
      message: expect.stringMatching(/^Step "fetch" has 50 MB in output\.data\.items, and one value may have 32 MB/),
    },
  });
  expect(JSON.stringify(await world.events(run.id)).length).toBeLessThan(5000);
  expect(process.memoryUsage().rss - before).toBeLessThan(150 * megabyte);
  expect((await world.run(playbookOf([set('a', 1)], { id: 'b' }))).status).toBe('succeeded');
});

it('F25: 5 MB from a step stand outside the journal and are there for the steps behind it', async () => {
  world = await createWorld({ call: () => ({ text: 'x'.repeat(5 * megabyte) }) });
  const run = await world.run(
    playbookOf([call('fetch'), set('length', '{{ vars.steps.fetch.data.text | length }}')], {
      outputs: [{ name: 'length', value: '{{ vars.length }}' }],
    }),
  );
  expect(run.outputs).toEqual({ length: 5 * megabyte });
  const rows = world.database.connection.prepare('select max(length(body)) from events').pluck().get() as number;
  expect(rows).toBeLessThan(40_000);
});

it('an input that is too large fails the step before it begins, and names the parameter', async () => {
  world = await createWorld({ call: () => 1 }, { limits });
  const large = set('text', '{{ "ab" * 400000 }}');
  const run = await world.run(
    playbookOf([large, call('send', { parameters: { to: 'x', body: ['{{ vars.text }}', '{{ vars.text }}'] } })]),
  );
  expect(run.error?.message).toMatch(
    /^Step "send" has 1\.5 MB in input\.parameters\.body, and one value may have 1\.0 MB/,
  );
  expect(world.calls).toEqual([]);
});

it('a large result that its author tolerates goes on as an error value', async () => {
  world = await createWorld({ call: () => 'x'.repeat(2 * megabyte) }, { limits });
  const run = await world.run(
    playbookOf([call('fetch', { onError: 'continue' })], {
      outputs: [{ name: 'code', value: '{{ vars.steps.fetch.error.code }}' }],
    }),
  );
  expect(run.outputs).toEqual({ code: 'VALUE_TOO_LARGE' });
});

it('the results of a loop together are one value: it stops as soon as they are too large', async () => {
  world = await createWorld({ call: () => 'x'.repeat(200_000) }, { limits });
  const run = await world.run(
    playbookOf([call('each', { forEach: { items: Array.from({ length: 50 }, (_, n) => n) } })]),
  );
  expect(run.error?.message).toContain('Step "each" has 1.1 MB in the results of its items, and');
  expect(world.calls.length).toBeLessThan(8);
});

it('all variables of a run together are bounded', async () => {
  world = await createWorld(
    { call: () => 'x'.repeat(megabyte - 100) },
    { limits: { ...limits, valueSize: 1.5 * megabyte } },
  );
  const run = await world.run(
    playbookOf(
      Array.from({ length: 6 }, (_, n) => call(`fetch${n}`)).map((step, n) => ({
        ...step,
        parameters: { n },
        variables: [{ name: `more${n}`, value: '{{ vars.result }}' }],
      })),
      { outputs },
    ),
  );
  expect(run).toMatchObject({ status: 'succeeded' });

  world.calls.length = 0;
  await world.close();
  world = await createWorld(
    { call: () => 'x'.repeat(1.2 * megabyte) },
    { limits: { ...limits, valueSize: 1.5 * megabyte } },
  );
  const failed = await world.run(playbookOf([1, 2, 3, 4].map((n) => call(`fetch${n}`))));
  expect(failed.error).toMatchObject({
    code: 'VARIABLES_TOO_LARGE',
    message: expect.stringMatching(/^With the result of step "fetch3" .* more than 3 MB together\./),
  });
});

it('a payload that is too large starts nothing and says so', async () => {
  world = await createWorld({}, { limits });
  await expect(world.start(playbookOf([set('a', 1)]), { params: { text: 'x'.repeat(2 * megabyte) } })).rejects.toThrow(
    'The start of playbook "Playbook" has 2.0 MB in input.params.text, and one value may have 1.0 MB',
  );
  expect(await world.reader.runs({ limit: 5 })).toEqual([]);
});

it('a journal that grows too long ends its run with the reason, whatever the step tolerates', async () => {
  world = await createWorld({}, { limits: { events: 500 } });
  const loop = set('count', '{{ vars.item }}', { forEach: { items: '{{ range(5000) | list }}' }, onError: 'continue' });
  const run = await world.run(playbookOf([loop]));
  expect(run).toMatchObject({
    status: 'failed',
    error: { code: 'EVENT_LIMIT', message: expect.stringContaining('more than 500 events in its journal') },
  });
  expect(run.seq).toBeLessThan(2000);
});

it('a journal that grows too long within one commit ends its run, too', async () => {
  world = await createWorld({}, { limits: { events: 50 } });
  const loop = set('count', '{{ vars.item }}', { forEach: { items: '{{ range(100) | list }}' } });
  expect((await world.run(playbookOf([loop]))).error?.code).toBe('EVENT_LIMIT');
  expect((await world.run(playbookOf([set('a', 1)], { id: 'b' }))).status).toBe('succeeded');
});

it(
  'F26: 10,000 items run with bounded parallelism, in order, within the memory of a small server',
  { timeout: 120_000 },
  async () => {
    let [now, most] = [0, 0];
    world = await createWorld({
      async call({ parameters }) {
        most = Math.max(most, ++now);
        await new Promise((resolve) => setImmediate(resolve));
        now--;
        return parameters['n'];
      },
    });
    const forEach = { items: '{{ range(10000) | list }}', parallel: true };
    const playbook = playbookOf([call('each', { forEach, parameters: { n: '{{ vars.item }}' } })], {
      outputs: [{ name: 'n', value: '{{ vars.steps.each | map(attribute="data") | list }}' }],
    });
    const before = process.memoryUsage().rss;
    const run = await world.start(playbook);
    const { outputs: got, seq } = await world.runtime.finished(run, AbortSignal.timeout(110_000));
    expect(got).toEqual({ n: Array.from({ length: 10_000 }, (_, n) => n) });
    expect(most).toBeLessThanOrEqual(10);
    expect(seq).toBeLessThan(20_010);
    expect(process.memoryUsage().rss - before).toBeLessThan(400 * megabyte);
  },
);
