import { secretMask, type Value } from '@setpiece/playbook';
import { afterEach, expect, it } from 'vitest';
import { playbookOf } from '../../testing/playbook-of.ts';
import { createWorld, failing, type World } from '../../testing/world.ts';
import { secretBoxOfProcess } from '../ports/secret-box.ts';
import type { Runtime } from '../runtime.ts';

let world: World;
afterEach(async () => {
  await world.close();
  expect(world.trouble).toEqual([]);
});

const canary = 'c4n/ry "k+y" ä';
const soon = () => AbortSignal.timeout(10_000);
const fields = [
  { name: 'user', type: 'text' },
  { name: 'pw', type: 'password', min: 4 },
];
const ask = { id: 'Ask', kind: 'manual_input', title: '?', fields };
const pw = '{{ vars.steps.Ask.input.pw }}';
const call = {
  ...{ id: 'call', kind: 'connector', connector: 'x', operation: 'call' },
  parameters: { alone: pw, inText: `Bearer ${pw}`, nested: { list: [pw] }, user: '{{ vars.steps.Ask.input.user }}' },
};
const outputs = [{ name: 'got', value: '{{ vars.steps.call.data }}' }];
const answer = (run: string, runtime: Runtime = world.runtime) =>
  runtime.answer(run, 'Ask', 1, undefined, { input: { user: 'ann', pw: canary } });
/** Everything that is in the database, as its bytes. */
const database = () => world.database.connection.serialize().toString('utf8');

async function asked(steps: readonly object[] = [ask, call], more: object = {}): Promise<string> {
  const run = await world.start(playbookOf(steps, { outputs, ...more }));
  await world.until(run, 'wait.opened');
  return run;
}

it('an operation gets the password that a person typed; the database has it in no form', async () => {
  world = await createWorld({
    call: ({ parameters }) => ({
      ...{ echo: parameters, basic: Buffer.from(`ann:${canary}`).toString('base64') },
      url: `https://soar.example.com/?key=${encodeURIComponent(canary)}`,
    }),
  });
  const copy = { id: 'copy', kind: 'set_variable', variables: [{ name: 'copied', value: pw }] };
  const run = await asked([ask, copy, call]);
  await answer(run);
  const { outputs: got } = await world.runtime.finished(run, soon());
  const given = { alone: canary, inText: `Bearer ${canary}`, nested: { list: [canary] }, user: 'ann' };
  expect(world.calls[0]?.parameters).toEqual(given);
  expect(got).toMatchObject({ got: { echo: { alone: secretMask, inText: `Bearer ${secretMask}`, user: 'ann' } } });
  const text = database();
  expect(text).toContain('soar.example.com');
  for (const form of [canary, JSON.stringify(canary).slice(1, -1), encodeURIComponent(canary), 'YzRuL3J5'])
    expect(text).not.toContain(form);
});

it('the error of an operation does not tell the password', async () => {
  world = await createWorld({
    call: ({ parameters }) => ({
      failure: { ...failing('bad').failure, message: `No: ${parameters['alone'] as string}` },
    }),
  });
  const run = await asked();
  await answer(run);
  expect((await world.runtime.finished(run, soon())).error?.message).toBe(`No: ${secretMask}`);
  expect(database()).not.toContain('c4n/ry');
});

it('the password is still known after a restart, with the same key only', async () => {
  const secrets = secretBoxOfProcess();
  world = await createWorld({ call: () => 1 }, { secrets });
  const again = { ...ask, id: 'Again' };
  const runs = [await asked([ask, again, call]), await asked([ask, again, call])] as const;
  for (const run of runs) await answer(run);
  for (const run of runs) await world.until(run, 'wait.opened', 'Again');
  await world.runtime.stop();
  const goOn = async (run: string, runtime: Runtime) => {
    await runtime.answer(run, 'Again', 1, undefined, { input: { pw: 'other' } });
    return runtime.finished(run, soon());
  };
  const other = await world.restart({ secrets: secretBoxOfProcess() });
  expect((await goOn(runs[0], other)).error).toMatchObject({
    code: 'SECRET_UNREADABLE',
    message: expect.stringContaining('workspace.key'),
  });
  await other.stop();
  expect((await goOn(runs[1], await world.restart({ secrets }))).status).toBe('succeeded');
  expect(world.calls.map(({ parameters }) => parameters['alone'])).toEqual([canary]);
});

it('sub-playbooks and re-runs may use the password, other runs may not', async () => {
  world = await createWorld({ call: () => 1 });
  const use = { ...call, parameters: { alone: '{{ vars.input.params.key }}' } };
  const callee = playbookOf([use], { id: 'callee', parameters: [{ name: 'key', type: 'text' }] });
  world.publish(callee);
  const hand = { id: 'hand', kind: 'reference', playbook: 'callee', arguments: { key: pw } };
  const run = await asked([ask, hand], { id: 'caller', outputs: [] });
  await answer(run);
  expect((await world.runtime.finished(run, soon())).status).toBe('succeeded');
  const version = world.published('caller');
  const trigger = { kind: 'manual' };
  const { run: again } = await world.runtime.start({
    version,
    mode: 'live',
    trigger,
    input: {},
    fork: { run, step: 'hand' },
  });
  expect((await world.runtime.finished(again, soon())).status).toBe('succeeded');
  const sealed = ((await world.vars(run))['steps'] as { Ask: { input: { pw: Value } } }).Ask.input.pw;
  await world.run(callee, { params: { key: sealed } });
  expect(world.calls.map(({ parameters }) => parameters['alone'])).toEqual([canary, canary, sealed]);
});

it('a password among the parameters that a run begins with is sealed, too', async () => {
  world = await createWorld({ call: () => 1 });
  const use = { ...call, parameters: { alone: '{{ vars.input.params.pw }}' } };
  await world.run(playbookOf([use], { parameters: fields }), { params: { user: 'ann', pw: canary } });
  expect(world.calls[0]?.parameters).toEqual({ alone: canary });
  expect(database()).not.toContain('c4n/ry');
});

it('a password that a program gives as a number is sealed as its text', async () => {
  world = await createWorld({ call: () => 1 });
  const use = { ...call, parameters: { alone: '{{ vars.input.params.pw }}' } };
  await world.run(playbookOf([use], { parameters: fields }), { params: { user: 'ann', pw: 48151623 } });
  expect(world.calls[0]?.parameters).toEqual({ alone: '48151623' });
  expect(database().includes('48151623')).toBe(false);
});
