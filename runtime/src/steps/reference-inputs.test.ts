import { afterEach, expect, it } from 'vitest';
import { playbookOf } from '../../testing/playbook-of.ts';
import { createWorld, failing, type World } from '../../testing/world.ts';

let world: World;
afterEach(async () => {
  await world.close();
  expect(world.trouble).toEqual([]);
});

const parameters = [
  { name: 'host', label: 'Host', type: 'text', required: true },
  { name: 'port', type: 'integer', required: true, default: 443 },
  { name: 'note', type: 'text' },
];
const callee = (more = {}) =>
  playbookOf(
    [
      {
        id: 'set',
        kind: 'set_variable',
        variables: [{ name: 'address', value: '{{ vars.input.params.host }}:{{ vars.input.params.port }}' }],
      },
    ],
    {
      id: 'callee',
      name: 'Callee',
      parameters,
      outputs: [{ name: 'address', value: '{{ vars.address }}' }],
      ...more,
    },
  );
const call = (more = {}) => ({ id: 'call', name: 'Call it', kind: 'reference', playbook: 'callee', ...more });
const outputs = [{ name: 'got', value: '{{ vars.steps.Call_it }}' }];

it('declared inputs get their defaults, and the declared outputs are the result', async () => {
  world = await createWorld();
  world.publish(callee());
  const run = await world.run(playbookOf([call({ arguments: { host: 'h' } })], { outputs }));
  expect(run.outputs).toEqual({ got: { address: 'h:443' } });
});

it.each([[{}], [{ host: '' }], [{ host: '{{ none }}' }]])(
  'a required input that is %s fails the step before anything runs, and names it',
  async (given) => {
    world = await createWorld();
    world.publish(callee());
    const run = await world.run(playbookOf([call({ arguments: given })]));
    expect(run.error).toMatchObject({
      code: 'MISSING_PARAMETER',
      message: expect.stringContaining('Step "Call it" gives no "Host" to playbook "Callee"'),
    });
    expect(await world.reader.runs({ playbook: 'callee', limit: 5 })).toEqual([]);
  },
);

it('an imported playbook looks at its inputs itself', async () => {
  world = await createWorld();
  world.publish(callee({ values: 'fortisoar' }));
  const run = await world.run(playbookOf([call({ arguments: {} })], { outputs }));
  expect(run.status).toBe('succeeded');
});

it("a failed child fails the step with the child's code and names its run; the error is a value for those who go on", async () => {
  world = await createWorld({ ask: () => failing('http_503') });
  const ask = { id: 'ask', kind: 'connector', connector: 'x', operation: 'ask' };
  world.publish(playbookOf([ask], { id: 'callee' }));
  const failed = await world.run(playbookOf([call()], { id: 'a' }));
  const [child] = await world.reader.runs({ playbook: 'callee', limit: 1 });
  expect(failed.error).toMatchObject({ code: 'http_503', retryable: true });
  expect(failed.error?.message).toContain(`(run ${child?.id}): The far side said http_503.`);
  const goesOn = await world.run(playbookOf([call({ onError: 'continue' })], { id: 'b', outputs }));
  expect(goesOn.outputs?.['got']).toMatchObject({ status: 'failed', error: { code: 'http_503', retryable: true } });
});

it('an output that cannot be evaluated fails the child, and so the step', async () => {
  world = await createWorld();
  world.publish(callee({ outputs: [{ name: 'x', value: '{{ vars.nowhere }}' }] }));
  const run = await world.run(playbookOf([call({ arguments: { host: 'h' } })]));
  expect(run).toMatchObject({ status: 'failed' });
  expect(run.error?.message).toContain('nowhere');
});
