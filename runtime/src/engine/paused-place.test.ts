import { afterEach, expect, it } from 'vitest';
import { handClock } from '../../testing/hand-clock.ts';
import { playbookOf } from '../../testing/playbook-of.ts';
import { createWorld, type World } from '../../testing/world.ts';
import type { Runtime } from '../runtime.ts';

let world: World;
/** The clock of a runtime that died stands still, so that it does nothing more. */
let clock = handClock();
afterEach(() => world.close());

const soon = () => AbortSignal.timeout(10_000);
const call = {
  ...{ id: 'call', kind: 'connector', connector: 'x', operation: 'call' },
  parameters: { who: '{{ vars.input.params.who }}' },
};
const ask = { id: 'ask', kind: 'manual_input', title: '?' };
const one = playbookOf([call, ask], { id: 'one', concurrency: 1, parameters: [{ name: 'who', type: 'text' }] });

/** A world in which the run that hangs brought down three instances in a row. */
async function poisoned(start: () => Promise<void>): Promise<{ runtime: Runtime; heal: () => void }> {
  let [isHealed, hung] = [false, 0];
  clock = handClock();
  const hangs = ({ parameters }: { readonly parameters: object }) =>
    (parameters as { who: string }).who === 'poison' && !isHealed ? (hung++, new Promise(() => {})) : 'done';
  world = await createWorld({ call: hangs }, { limits: { grace: 0 }, clock });
  await start();
  let runtime = world.runtime;
  for (let time = 1; time <= 3; time++) {
    await expect.poll(() => hung).toBe(time);
    runtime = await restart(`after-${time}`);
  }
  return { runtime, heal: () => void (isHealed = true) };
}

function restart(instance: string): Promise<Runtime> {
  clock = handClock(clock.now());
  return world.restart({ instance, clock });
}

const started = (who: string) => world.start(one, { params: { who } });
const standing = async () =>
  (await world.reader.runs({ playbook: 'one', limit: 50 }))
    .map(({ status, position }) => (position === undefined ? status : `${status} ${position}`))
    .toReversed();

it('F38: a run that is paused gives its place to the next one, and stands in line again when it is resumed', async () => {
  let runs: string[] = [];
  const { runtime, heal } = await poisoned(async () => {
    runs = [await started('poison'), await started('good'), await started('late')];
  });
  const [poison = '', good = '', late = ''] = runs;
  await expect.poll(standing).toEqual(['paused', 'waiting', 'queued 1']);
  heal();
  expect(await runtime.resumeRun(poison, 'Ann')).toEqual({ resumed: true });
  expect(await standing()).toEqual(['queued 1', 'waiting', 'queued 2']);
  const next = await restart('next');
  expect(await standing()).toEqual(['queued 1', 'waiting', 'queued 2']);
  await next.answer(good, 'ask', 1, undefined, { input: {} });
  await expect.poll(standing).toEqual(['waiting', 'succeeded', 'queued 1']);
  await next.answer(poison, 'ask', 1, undefined, { input: {} });
  expect((await next.finished(poison, soon())).status).toBe('succeeded');
  await expect.poll(standing).toEqual(['succeeded', 'succeeded', 'waiting']);
  expect((await world.reader.run(late))?.place).toBe('held');
});

it('a resumed run goes on at once when nobody has its place', async () => {
  let poison = '';
  const { runtime, heal } = await poisoned(async () => void (poison = await started('poison')));
  await expect.poll(standing).toEqual(['paused']);
  heal();
  await runtime.resumeRun(poison);
  await expect.poll(standing).toEqual(['waiting']);
});

it('a sub-playbook whose caller holds a place does not wait for one when it is resumed', async () => {
  const reference = { id: 'call-one', kind: 'reference', playbook: 'one', arguments: { who: 'poison' } };
  const caller = playbookOf([reference], { id: 'caller', concurrency: 1 });
  let [parent, good] = ['', ''];
  const { runtime, heal } = await poisoned(async () => {
    world.publish(one);
    parent = await world.start(caller);
    await world.until(parent, 'child.started');
    good = await started('good');
  });
  await expect.poll(standing).toEqual(['paused', 'waiting']);
  const [, child] = await world.reader.runs({ playbook: 'one', limit: 2 });
  heal();
  await runtime.resumeRun(child?.id ?? '');
  await expect.poll(standing).toEqual(['waiting', 'waiting']);
  await runtime.answer(child?.id ?? '', 'ask', 1, undefined, { input: {} });
  expect((await runtime.finished(parent, soon())).status).toBe('succeeded');
  expect((await world.reader.run(good))?.status).toBe('waiting');
});

it('a run that was paused before places were given away stands in line when it is resumed, whatever it was told meanwhile', async () => {
  clock = handClock();
  world = await createWorld({ call: () => 1 }, { clock });
  const old = await started('old');
  await world.until(old, 'wait.opened');
  await world.runtime.stop();
  world.database.connection
    .prepare(`update runs set status = 'paused', error = ?, owner = null where id = ?`)
    .run(JSON.stringify({ code: 'engine_crashes', message: '', retryable: true }), old);
  const { seq } = (await world.store.run(old)) ?? { seq: 0 };
  const paused = { run: old, seq: seq + 1, at: clock.now(), type: 'run.paused', reason: '' } as const;
  await world.store.commit([{ kind: 'events', events: [paused] }]);
  world.database.connection.prepare('update runs set seq = ? where id = ?').run(seq + 1, old);
  const runtime = await restart('later');
  // Runs stand in the order of their ids, which two runtimes give in order only when time goes on between them.
  await clock.advance(1);
  const next = { version: world.published('one'), mode: 'live', trigger: { kind: 'manual' } } as const;
  await runtime.start({ ...next, input: { params: { who: 'next' } } });
  await expect.poll(standing).toEqual(['paused', 'waiting']);
  await runtime.signal(old, 'hello', null);
  await runtime.resumeRun(old);
  expect(await standing()).toEqual(['queued 1', 'waiting']);
});
