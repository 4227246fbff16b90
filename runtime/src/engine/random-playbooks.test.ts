import { compile } from '@setpiece/compiler';
import { chance, randomPlaybook } from '@setpiece/compiler/testing';
import type { RunEvent } from '@setpiece/playbook';
import fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import { followJournal } from '../../testing/follow-journal.ts';
import { playbookOf } from '../../testing/playbook-of.ts';
import { calledPlaybooks, runnablePlaybook } from '../../testing/runnable-playbook.ts';
import { createWorld, failing, type Operation, type World } from '../../testing/world.ts';

const seed = Number(process.env.SETPIECE_SEED ?? Date.now() % 2 ** 31);
const playbooks = 80;

let world: World;
afterEach(() => world.close());

it(`${playbooks} random playbooks run the steps that the rules run, each once a visit and item, and none hangs`, async () => {
  console.log(`Random playbooks with seed ${seed} (again: SETPIECE_SEED=${seed})`);
  world = await createWorld({ work }, { limits: { visits: 30 } });
  for (const playbook of calledPlaybooks) world.publish(playbook);
  const seen: Record<string, number> = {};
  let count = 0;
  const sameSteps = fc.asyncProperty(randomPlaybook, fc.nat(), async (graph, fill) => {
    if (!compile(graph).machine) return;
    const playbook = runnablePlaybook(graph, `random-${++count}`, fill);
    const run = await world.start(playbook, { params: {} });
    const { status } = await world.runtime.finished(run, AbortSignal.timeout(60_000));
    const events = await world.events(run);
    followJournal(playbook, events);
    note(seen, [status, ...events.flatMap(factsOf)]);
  });
  await fc.assert(sameSteps, { seed, numRuns: playbooks, endOnFailure: true });
  note(seen, await followedChildren());
  console.log(JSON.stringify(seen));
  expect(world.trouble).toEqual([]);
  expect(new Set(world.calls.map(({ key }) => key)).size).toBe(world.calls.length);
  for (const fact of ['succeeded', 'failed', 'item', 'child', 'third visit', 'skipped', 'error', 'timeout', 'option'])
    expect([fact, seen[fact] ?? 0]).toEqual([fact, expect.toSatisfy((times: number) => times > 0)]);
}, 180_000);

it('once a failure that nothing handles is recorded, no step starts any more', async () => {
  world = await createWorld();
  const others = ['', '{{ true }}', '{{ vars.input is defined }}', '{{ vars.steps is not defined }}'].flatMap(
    (when, n) => [
      { id: `a${n}`, kind: 'set_variable', when, variables: [] },
      { id: `b${n}`, kind: 'set_variable', when, variables: [{ name: `b${n}`, value: '{{ vars.input }}' }] },
    ],
  );
  const routes = ['start > no', ...others.map(({ id }) => `start > ${id}`)];
  const playbook = playbookOf([{ id: 'no', kind: 'fail', reason: 'No way' }, ...others], { routes });
  const types = (await world.events((await world.run(playbook)).id)).map(({ type }) => type);
  expect(types.slice(types.indexOf('step.failed') + 1).filter((type) => type !== 'step.succeeded')).toEqual([
    'run.failed',
  ]);
});

it('nor does a loop go on with what follows it, whenever its last item ends', async () => {
  const ticks = async (count: number) => {
    for (let n = 0; n < count; n++) await Promise.resolve();
    return count;
  };
  world = await createWorld({ ticks: ({ parameters }) => ticks(Number(parameters['count'])) });
  const call = (id: string, count: number) => ({
    ...{ id, kind: 'connector', connector: 'x', operation: 'ticks', parameters: { count } },
  });
  for (let count = 0; count < 40; count++) {
    const steps = [
      { ...call('loop', 20), forEach: { items: [1] } },
      { ...call('no', count), message: '{{ vars.nothing.there }}' },
    ];
    const playbook = playbookOf(steps, {
      id: `late-${count}`,
      routes: ['start > loop', 'start > no'],
      values: 'setpiece',
    });
    const types = (await world.events((await world.run(playbook)).id)).map(({ type }) => type);
    const failed = types.indexOf('step.failed');
    expect([failed > 0, types.slice(failed).includes('loop.closed')]).toEqual([true, false]);
  }
});

it('the comparison notices a journal that leaves a step out, tells one twice, or lets a join go first', async () => {
  world = await createWorld();
  const steps = ['a', 'b', 'join'].map((id) => ({ id, kind: 'set_variable', variables: [] }));
  const playbook = playbookOf(steps, { routes: ['start > a', 'start > b', 'a > join', 'b > join'] });
  const events = await world.events((await world.run(playbook)).id);
  expect(followJournal(playbook, events)).toEqual({ ended: 3 });
  const isEnd = (event: RunEvent, step: string) => event.type === 'step.succeeded' && event.step === step;
  const twice = events.flatMap((event) => (isEnd(event, 'a') ? [event, event] : [event]));
  expect(() =>
    followJournal(
      playbook,
      events.filter((event) => !isEnd(event, 'b')),
    ),
  ).toThrow('not running by the rules');
  expect(() =>
    followJournal(
      playbook,
      events.filter((event) => !isEnd(event, 'join')),
    ),
  ).toThrow('ended otherwise');
  expect(() => followJournal(playbook, twice)).toThrow('ended before');
  expect(() => followJournal(playbook, events.toReversed())).toThrow('not running by the rules');
});

/** The runs of sub-playbooks keep the rules, too. */
async function followedChildren(): Promise<string[]> {
  const found: string[] = [];
  for (const playbook of calledPlaybooks)
    for (const { id } of await world.reader.runs({ playbook: playbook.id, limit: 100_000 })) {
      // Nobody waited for those that were only set off.
      const { status } = await world.runtime.finished(id, AbortSignal.timeout(60_000));
      if (status === 'cancelled') continue;
      followJournal(playbook, await world.events(id));
      found.push(`${playbook.id} ${status}`);
    }
  return found;
}

/** Takes a while that differs; fails the way that has a route, or now and then without one. */
async function work({ key, parameters }: Parameters<Operation>[0]): Promise<unknown> {
  const roll = chance(seed, key.slice(key.indexOf('/')));
  for (let ticks = Math.floor(chance(seed, `${key} ticks`) * 4); ticks > 0; ticks--) await new Promise(setImmediate);
  if (roll < 0.15 && parameters['error']) return failing('far_side', false);
  if (roll < 0.3 && parameters['timeout']) return failing('timeout', false);
  if (roll > 0.997) return failing('far_side', false);
  return { roll: chance(seed, `${key} roll`) };
}

function factsOf(event: RunEvent): string[] {
  if (event.type === 'child.started') return ['child'];
  if (event.type === 'step.skipped') return ['skipped'];
  if (event.type === 'step.failed') return event.item === undefined ? [event.outcome] : ['failed item'];
  if (event.type !== 'step.succeeded') return [];
  const facts = [event.visit === 3 && 'third visit', event.item !== undefined && 'item', event.option && 'option'];
  return facts.flatMap((fact) => fact || []);
}

function note(seen: Record<string, number>, facts: readonly string[]): void {
  for (const fact of facts) seen[fact] = (seen[fact] ?? 0) + 1;
}
