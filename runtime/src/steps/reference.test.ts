import { afterEach, describe, expect, it } from 'vitest';
import { playbookOf } from '../../testing/playbook-of.ts';
import { createWorld, type World } from '../../testing/world.ts';

let world: World;
afterEach(async () => {
  await world.close();
  expect(world.trouble).toEqual([]);
});

const double = playbookOf(
  [{ id: 'set', kind: 'set_variable', variables: [{ name: 'twice', value: '{{ vars.input.params.n * 2 }}' }] }],
  {
    id: 'double',
    trigger: { id: 'start', name: 'Start', kind: 'referenced' },
  },
);
const call = (more: object = {}) => ({
  id: 'call',
  kind: 'reference',
  playbook: 'double',
  arguments: { n: '{{ vars.input.params.n }}' },
  ...more,
});
const outputs = [{ name: 'got', value: '{{ vars.steps.call }}' }];

describe.each([100, 0])('with %i waiting runs kept in memory', (parkedInMemory) => {
  const limits = { parkedInMemory };

  it("a reference gives the child's outputs, or without any its last Set Variable's", async () => {
    world = await createWorld({}, { limits });
    world.publish(double);
    const run = await world.run(playbookOf([call()], { outputs }), { params: { n: 4 } });
    expect(run.outputs).toEqual({ got: { twice: 8 } });
    const child = (await world.reader.runs({ playbook: 'double', limit: 1 }))[0];
    expect(child).toMatchObject({ parent: { run: run.id, step: 'call', visit: 1 }, trigger: { kind: 'referenced' } });
  });

  it('a loop over a reference runs a child for each item, in order', async () => {
    world = await createWorld({}, { limits });
    world.publish(double);
    const forEach = { items: [1, 2, 3, 4, 5], parallel: true };
    const step = call({ arguments: { n: '{{ vars.item }}' }, forEach });
    const run = await world.run(playbookOf([step], { outputs }));
    expect(run.outputs).toEqual({ got: [2, 4, 6, 8, 10].map((twice) => ({ twice })) });
  });

  it('a failed child fails the step', async () => {
    world = await createWorld({}, { limits });
    world.publish(playbookOf([{ id: 'no', kind: 'fail', reason: 'No way' }], { id: 'double' }));
    const run = await world.run(playbookOf([call()]), { params: { n: 1 } });
    expect(run).toMatchObject({ status: 'failed', error: { code: 'FAIL_STEP' } });
    expect(run.error?.message).toContain('No way');
  });

  it('cancel reaches the children that the run waits for, and leaves the others', async () => {
    world = await createWorld({}, { limits });
    world.publish(playbookOf([{ id: 'ask', kind: 'manual_input', title: '?' }], { id: 'double' }));
    const run = await world.start(playbookOf([call({ async: true }), { ...call(), id: 'wait' }]), { params: { n: 1 } });
    await world.until(run, 'wait.opened');
    await world.runtime.cancel(run, 'ann');
    const children = await world.reader.runs({ playbook: 'double', limit: 5 });
    expect(new Map(children.map(({ status, parent }) => [parent?.step, status]))).toEqual(
      new Map([
        ['call', 'waiting'],
        ['wait', 'cancelled'],
      ]),
    );
  });
});

it("an asynchronous reference goes on with the id of the child's run", async () => {
  world = await createWorld();
  world.publish(double);
  const run = await world.run(playbookOf([call({ async: true })], { outputs }), { params: { n: 1 } });
  const { run_id: child } = (run.outputs?.['got'] ?? {}) as { run_id: string };
  expect((await world.runtime.finished(child)).status).toBe('succeeded');
});

it('a reference to nothing, and one that calls itself for ever, fail with the reason', async () => {
  world = await createWorld({}, { limits: { depth: 4 } });
  expect((await world.run(playbookOf([call()]), { params: { n: 1 } })).error?.code).toBe('PLAYBOOK_NOT_FOUND');
  const self = playbookOf([{ id: 'again', kind: 'reference', playbook: '{{ "self" }}' }], { id: 'self' });
  expect((await world.run(self)).error?.code).toBe('DEPTH_LIMIT');
  expect(await world.reader.runs({ playbook: 'self', limit: 50 })).toHaveLength(5);
});
