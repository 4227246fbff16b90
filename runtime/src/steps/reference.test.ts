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

/** `p0` runs `p1`, which runs `p2`, and so on; the last one sets a variable. */
function chainOfCalls(length: number) {
  const calls = Array.from({ length }, (_, n) =>
    playbookOf([{ id: 'call', kind: 'reference', playbook: `p${n + 1}` }], {
      id: `p${n}`,
      name: `P${n}`,
      outputs: bottom,
    }),
  );
  const last = playbookOf([{ id: 'set', kind: 'set_variable', variables: [{ name: 'bottom', value: length }] }], {
    id: `p${length}`,
    name: `P${length}`,
  });
  for (const playbook of [...calls, last]) world.publish(playbook);
  return calls[0]!;
}
const bottom = [{ name: 'bottom', value: '{{ vars.steps.call.bottom }}' }];

it('playbooks run 32 calls deep; one call more fails and names the chain', async () => {
  world = await createWorld();
  expect((await world.run(chainOfCalls(32))).outputs).toEqual({ bottom: 32 });
  const { status, error } = await world.run(chainOfCalls(33));
  expect([status, error?.code]).toEqual(['failed', 'DEPTH_LIMIT']);
  expect(error?.message).toMatch(/^The playbook that step "call" runs did not succeed \(run [\w-]+\): Playbook "P33"/);
  expect(error?.message).toContain('"P33" would run 33 calls deep, and the limit is 32: "P0" runs "P1" runs "P2"');
  expect(error?.message).toContain('… runs "P30" runs "P31" runs "P32" runs "P33". Repeat steps');
});

it.each([{ parallel: false }, { parallel: true, concurrency: 3 }])(
  'a loop (%o) runs a playbook that goes round a cycle and loops itself, once for each item',
  async (how) => {
    world = await createWorld({ note: ({ parameters }) => parameters });
    const options = [
      { name: 'again', condition: '{{ vars.n < vars.input.params.times }}' },
      { name: 'enough', default: true },
    ];
    const parameters = { of: '{{ vars.input.params.times }}', n: '{{ vars.n }}', item: '{{ vars.item }}' };
    const steps = [
      { id: 'count', kind: 'set_variable', variables: [{ name: 'n', value: '{{ (vars.n | default(0)) + 1 }}' }] },
      { id: 'note', kind: 'connector', connector: 'x', operation: 'note', parameters, forEach: { items: ['a', 'b'] } },
      { id: 'which', kind: 'decision', options },
      { id: 'done', kind: 'end' },
    ];
    const routes = ['start > count', 'count > note', 'note > which', 'which [again]> count', 'which [enough]> done'];
    const rounds = [{ name: 'rounds', value: '{{ vars.n }}' }];
    world.publish(playbookOf(steps, { id: 'double', routes, outputs: rounds }));
    const step = call({ arguments: { times: '{{ vars.item }}' }, forEach: { items: [3, 1, 2], ...how } });
    const run = await world.run(playbookOf([step], { outputs }));
    expect(run.outputs).toEqual({ got: [{ rounds: 3 }, { rounds: 1 }, { rounds: 2 }] });
    const notes = world.calls.map(({ parameters: { of, n, item } }) => [of, n, item].map(String).join(' '));
    expect(notes.toSorted((a, b) => a.localeCompare(b))).toEqual([
      '1 1 a',
      '1 1 b',
      '2 1 a',
      '2 1 b',
      '2 2 a',
      '2 2 b',
      '3 1 a',
      '3 1 b',
      '3 2 a',
      '3 2 b',
      '3 3 a',
      '3 3 b',
    ]);
  },
);
