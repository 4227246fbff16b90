import { createCodePool } from '@setpiece/expressions/pool';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { playbookOf } from '../../testing/playbook-of.ts';
import { createWorld, type World } from '../../testing/world.ts';

const code = createCodePool({ grace: 60_000 });
afterAll(() => code.close());

const environment = { forRun: async () => ({ globalVars: {}, environment: {}, code }) };
let world: World;
afterEach(async () => {
  await world.close();
  expect(world.trouble).toEqual([]);
});

const step = (source: string, more: object = {}) => ({ id: 'code', name: 'Count', kind: 'code', source, ...more });

describe('a code step', () => {
  it('gives what its code gives for its evaluated input, and keeps what the code wrote', async () => {
    world = await createWorld({}, { environment });
    const source = 'console.log("hosts", input.hosts.length);\nreturn { count: input.hosts.length, at: Date.now() };';
    const playbook = playbookOf([
      step(source, { input: { hosts: '{{ vars.input.params.hosts }}' } }),
      { id: 'set', kind: 'set_variable', variables: [{ name: 'count', value: '{{ vars.steps.Count.count + 1 }}' }] },
    ]);
    const run = await world.run(playbook, { params: { hosts: ['a', 'b'] } });
    expect(run).toMatchObject({ status: 'succeeded', outputs: { count: 3 } });
    const events = await world.events(run.id);
    const started = events.find(({ type }) => type === 'step.started');
    expect(events.find((event) => event.type === 'step.succeeded' && event.step === 'code')).toMatchObject({
      output: { count: 2, at: expect.any(Number) as number },
      log: ['hosts 2'],
      provenance: 'live',
    });
    expect(started).toMatchObject({ inputs: { input: { hosts: ['a', 'b'] } } });
  });

  it('runs for each item, and each sees its own', async () => {
    world = await createWorld({}, { environment });
    const forEach = { items: [1, 2, 3], parallel: true };
    const { id } = await world.run(playbookOf([step('input * 10', { input: '{{ vars.item }}', forEach })]));
    expect((await world.vars(id))['steps']).toEqual({ Count: [10, 20, 30] });
  });

  it.for([
    [
      'const a = 1;\nreturn a.b.c;',
      'CODE_ERROR',
      "failed. TypeError: cannot read property 'c' of undefined (line 2: return a.b.c;)",
    ],
    ['console.log("so far"); while (true);', 'CODE_TIMEOUT', 'longer than 1000 ms. Give it less to do'],
    ['const a = []; while (true) a.push(1, 2, 3, 4, 5, 6, 7, 8);', 'CODE_MEMORY', 'more memory than it may have'],
    ['return 10n', 'CODE_OUTPUT', 'cannot be written as JSON'],
  ])('%j ends as %s', async ([source, reason, message]) => {
    world = await createWorld({}, { environment });
    const { status, error } = await world.run(playbookOf([step(source!)]));
    expect([status, error?.code]).toEqual(['failed', reason]);
    expect(error?.message).toContain(`The code of step "Count"`);
    expect(error?.message).toContain(message);
  });

  it('is cut off by its own timeout, which takes the timeout route', async () => {
    world = await createWorld({}, { environment });
    const late = { id: 'late', kind: 'set_variable', variables: [{ name: 'late', value: true }] };
    const playbook = playbookOf([step('while (true);', { timeout: { seconds: 0.1 } }), late], {
      routes: ['start > code', 'code timeout> late'],
    });
    const run = await world.run(playbook);
    expect(run).toMatchObject({ status: 'succeeded', outputs: { late: true } });
    const failed = (await world.events(run.id)).find(({ type }) => type === 'step.failed');
    expect(failed).toMatchObject({ error: { code: 'timeout' }, outcome: 'timeout' });
  });

  it('stops computing when its run is cancelled', async () => {
    world = await createWorld({}, { environment });
    const run = await world.start(playbookOf([step('while (true);')]));
    await world.until(run, 'step.started');
    await world.runtime.cancel(run);
    expect((await world.runtime.finished(run)).status).toBe('cancelled');
  });

  it('says where there is no sandbox', async () => {
    world = await createWorld();
    const { error } = await world.run(playbookOf([step('1')]));
    expect(error).toMatchObject({ code: 'CODE_NOT_SUPPORTED', message: expect.stringContaining('"Count"') as string });
  });
});
