import { afterEach, expect, it } from 'vitest';
import { playbookOf } from '../../testing/playbook-of.ts';
import { createWorld, endedSteps, type World } from '../../testing/world.ts';

/** A process that dies is played by a runtime that is never told to stop: the next one takes over what it owned. */
let world: World;
const limits = { grace: 30 };
afterEach(async () => {
  await world.close();
});

const set = (id: string, value: unknown = id) => ({ id, kind: 'set_variable', variables: [{ name: id, value }] });
const call = (id: string, operation: string, more = {}) => ({
  id,
  kind: 'connector',
  connector: 'x',
  operation,
  ...more,
});

it('an attempt that was under way is in doubt, and is repeated with the same key and inputs', async () => {
  let calls = 0;
  world = await createWorld({ once: () => (++calls === 1 ? new Promise(() => {}) : 'ok') }, { limits });
  const run = await world.start(
    playbookOf(
      [
        set('a', 'one'),
        call('call', 'once', { parameters: { a: '{{ vars.a }}', random: '{{ range(9999) | random }}' } }),
        set('b'),
      ],
      { values: 'fortisoar' },
    ),
  );
  await until(() => world.calls.length === 1);
  const next = await world.restart();
  expect((await next.finished(run, AbortSignal.timeout(60_000))).status).toBe('succeeded');
  const [first, second] = world.calls;
  expect(second).toEqual(first);
  const events = await world.events(run);
  expect(events.map(({ type }) => type).filter((type) => type === 'step.in_doubt')).toHaveLength(1);
  expect(endedSteps(events)).toEqual(['a', 'call', 'b']);
});

it('an attempt in doubt fails when its policy says so, and asks a person when that is the policy', async () => {
  const play = async (id: string, policy: 'fail' | 'ask') => {
    const before = world.calls.length;
    const run = await world.start(playbookOf([call('call', 'hang')], { id }));
    await until(() => world.calls.length === before + 1);
    return { run, next: await world.restart({ inDoubt: () => policy }) };
  };
  let answers = false;
  world = await createWorld({ hang: () => (answers ? 'ok' : new Promise(() => {})) }, { limits });
  const failed = await play('fail', 'fail');
  expect((await failed.next.finished(failed.run)).error?.code).toBe('in_doubt');

  const asked = await play('ask', 'ask');
  await until(async () => (await world.reader.run(asked.run))?.status === 'in_doubt');
  expect(await world.reader.waitingInputs()).toMatchObject([{ step: 'call', form: { inDoubt: true } }]);
  answers = true;
  await asked.next.answer(asked.run, 'call', 1, undefined, { option: 'Run again', input: {} });
  expect((await asked.next.finished(asked.run, AbortSignal.timeout(60_000))).status).toBe('succeeded');
});

it('a loop goes on at the item where it was', async () => {
  const seen: unknown[] = [];
  world = await createWorld(
    {
      item({ parameters }) {
        seen.push(parameters['n']);
        return seen.length === 4 ? new Promise(() => {}) : parameters['n'];
      },
    },
    { limits },
  );
  const loop = call('loop', 'item', { parameters: { n: '{{ vars.item }}' }, forEach: { items: [1, 2, 3, 4, 5, 6] } });
  const run = await world.start(
    playbookOf([loop], { outputs: [{ name: 'n', value: '{{ vars.steps.loop | map(attribute="data") | list }}' }] }),
  );
  await until(() => seen.length === 4);
  const next = await world.restart();
  expect((await next.finished(run, AbortSignal.timeout(60_000))).outputs).toEqual({ n: [1, 2, 3, 4, 5, 6] });
  expect(seen).toEqual([1, 2, 3, 4, 4, 5, 6]);
});

it('finished branches stay finished', async () => {
  let hang = true;
  world = await createWorld({ quick: () => 1, slow: () => (hang ? new Promise(() => {}) : 2) }, { limits });
  const branches = Array.from({ length: 8 }, (_, n) => call(`b${n}`, n < 5 ? 'quick' : 'slow'));
  const routes = branches.flatMap(({ id }) => [`start > ${id}`, `${id} > join`]);
  const run = await world.start(playbookOf([...branches, set('join')], { routes }));
  await until(async () => endedSteps(await world.events(run)).length === 5 && world.calls.length === 8);
  hang = false;
  const next = await world.restart();
  expect((await next.finished(run, AbortSignal.timeout(60_000))).status).toBe('succeeded');
  expect(world.calls).toHaveLength(8 + 3);
});

it('stop finishes what is under way, starts nothing more, and the next runtime goes on', async () => {
  let finish = () => {};
  world = await createWorld({
    slow: () => new Promise<string>((resolve) => (finish = () => resolve('done'))),
    next: () => 1,
  });
  const run = await world.start(playbookOf([call('slow', 'slow'), call('next', 'next')]));
  await until(() => world.calls.length === 1);
  setTimeout(() => finish(), 20);
  await world.runtime.stop();
  expect(world.calls).toHaveLength(1);
  expect(await world.reader.run(run)).toMatchObject({ status: 'queued' });
  expect(endedSteps(await world.events(run))).toEqual(['slow']);
  const next = await world.restart();
  expect((await next.finished(run, AbortSignal.timeout(60_000))).status).toBe('succeeded');
  expect(world.calls).toHaveLength(2);
  expect((await world.events(run)).some(({ type }) => type === 'step.in_doubt')).toBe(false);
});

it('stop lets go of an attempt that does not end in time', async () => {
  world = await createWorld({ hang: () => new Promise(() => {}) }, { limits });
  const run = await world.start(playbookOf([call('hang', 'hang')]));
  await until(() => world.calls.length === 1);
  await world.runtime.stop();
  expect(await world.reader.run(run)).toMatchObject({ status: 'queued' });
});

it('a runtime that was taken over cannot write any more', async () => {
  let finish = () => {};
  let calls = 0;
  world = await createWorld({
    slow: () => (++calls === 1 ? new Promise<string>((resolve) => (finish = () => resolve('stale'))) : 'fresh'),
  });
  const run = await world.start(
    playbookOf([call('slow', 'slow')], { outputs: [{ name: 'by', value: '{{ vars.steps.slow.data }}' }] }),
  );
  await until(() => calls === 1);
  const next = await world.restart();
  expect((await next.finished(run, AbortSignal.timeout(60_000))).outputs).toEqual({ by: 'fresh' });
  finish();
  await new Promise((resolve) => setTimeout(resolve, 20));
  const events = await world.events(run);
  expect(events.filter(({ type }) => type === 'step.succeeded')).toHaveLength(1);
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
});

it('a runtime that is not alone leaves runs to those that live', async () => {
  world = await createWorld({ hang: () => new Promise(() => {}) }, { limits });
  await world.start(playbookOf([call('hang', 'hang')]));
  await until(() => world.calls.length === 1);
  await world.restart({ alone: false });
  expect(world.calls).toHaveLength(1);
});

it('a parent whose child ended while nobody ran goes on', async () => {
  world = await createWorld();
  world.publish(playbookOf([{ id: 'ask', kind: 'manual_input', title: '?' }, set('x', 5)], { id: 'child' }));
  const parent = await world.start(
    playbookOf([{ id: 'call', kind: 'reference', playbook: 'child' }], {
      outputs: [{ name: 'got', value: '{{ vars.steps.call.x }}' }],
    }),
  );
  await world.until(parent, 'wait.opened');
  const [child] = await world.reader.runs({ playbook: 'child', limit: 1 });
  await until(async () => (await world.reader.run(child?.id ?? ''))?.status === 'waiting');
  await world.runtime.stop();
  const next = await world.restart();
  await next.answer(child?.id ?? '', 'ask', 1, undefined, { input: {} });
  expect((await next.finished(parent, AbortSignal.timeout(60_000))).outputs).toEqual({ got: 5 });
});

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await holds()); tries++) {
    if (tries > 20_000) throw new Error('It did not come to pass in time.');
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}
