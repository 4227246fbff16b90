import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { playbookOf } from '../../testing/playbook-of.ts';
import { createWorld, failing, type World } from '../../testing/world.ts';
import { stateAt, type Fork } from '../index.ts';

let world: World;
afterEach(async () => {
  await world.close();
});

const call = (id: string, operation = id) => ({ id, name: id, kind: 'connector', connector: 'x', operation });
const set = (id: string, value: unknown) => ({ id, name: id, kind: 'set_variable', variables: [{ name: id, value }] });

async function rerun(run: string, fork: Omit<Fork, 'run'> = {}) {
  const [accepted] = await world.events(run);
  if (accepted?.type !== 'run.accepted') throw new Error('no beginning');
  const version = world.published(accepted.playbook);
  const started = await world.runtime.start({
    version,
    mode: accepted.mode,
    trigger: { kind: 'manual' },
    input: accepted.input,
    fork: { run, ...fork },
  });
  return world.runtime.finished(started.run, AbortSignal.timeout(60_000));
}

describe('a re-run', () => {
  it('from the failing step takes over what had ended, repeats no effect of it, and goes on with the edited input', async () => {
    world = await createWorld({
      look: () => 'found',
      block: ({ parameters }) => (parameters['ip'] === 'good' ? 'blocked' : failing('bad_address')),
    });
    const block = { ...call('block'), parameters: { ip: '{{ vars.ip }}' } };
    const playbook = playbookOf([set('ip', 'wrong'), call('look'), block], {
      outputs: [{ name: 'said', value: '{{ vars.steps.look.data }} {{ vars.steps.block.data }}' }],
    });
    const failed = await world.run(playbook);
    expect(failed.status).toBe('failed');
    const inputs = { connector: 'x', operation: 'block', parameters: { ip: 'good' } };
    const again = await rerun(failed.id, { step: 'block', visit: 1, inputs });
    expect(again).toMatchObject({
      status: 'succeeded',
      outputs: { said: 'found blocked' },
      fork: { run: failed.id, step: 'block', visit: 1 },
    });
    expect(world.calls.map(({ operation }) => operation)).toEqual(['look', 'block', 'block']);
    const steps = await world.reader.stepRuns(again.id);
    expect(steps.map(({ step, attempts }) => [step, attempts.at(-1)?.provenance])).toEqual([
      ['ip', 'replayed'],
      ['look', 'replayed'],
      ['block', 'live'],
    ]);
    expect(world.calls[2]?.key).toContain(again.id);
  });

  it('without edited input evaluates it again, and so sees a global variable that was mended', async () => {
    world = await createWorld({
      block: ({ parameters }) => (parameters['ip'] === 'good' ? 'blocked' : failing('bad_address')),
    });
    world.globalVars['ip'] = 'wrong';
    const failed = await world.run(playbookOf([{ ...call('block'), parameters: { ip: '{{ globalVars.ip }}' } }]));
    world.globalVars['ip'] = 'good';
    expect(await rerun(failed.id, { step: 'block' })).toMatchObject({ status: 'succeeded' });
  });

  it('keeps of other branches what had ended before the step began, and runs again what had not', async () => {
    const gate = Promise.withResolvers<void>();
    const counts = new Map<string, number>();
    const count = (name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);
    world = await createWorld({
      quick: () => count('quick') && 'q',
      slow: async () => (count('slow'), await gate.promise, 's'),
      late: () => (count('late'), gate.resolve(), 'l'),
    });
    const steps = [call('quick'), call('slow'), set('first', 1), call('late'), set('joined', '{{ vars.first }}')];
    const routes = ['start > quick', 'start > slow', 'quick > first', 'first > late', 'slow > joined', 'late > joined'];
    const run = await world.run(playbookOf(steps, { routes }));
    expect(run.status).toBe('succeeded');
    const again = await rerun(run.id, { step: 'late' });
    expect(again.status).toBe('succeeded');
    expect(Object.fromEntries(counts)).toEqual({ quick: 1, slow: 2, late: 2 });
    expect((await world.vars(again.id))['joined']).toBe(1);
  });

  it('of a looped step runs the loop as a whole, with other items when they are given', async () => {
    world = await createWorld({ look: ({ parameters }) => parameters['n'] });
    const look = { ...call('look'), parameters: { n: '{{ vars.item }}' }, forEach: { items: [1, 2] } };
    const playbook = playbookOf([look], { outputs: [{ name: 'n', value: '{{ vars.steps.look }}' }] });
    const run = await world.run(playbook);
    const whole = await rerun(run.id, { step: 'look' });
    expect(whole.outputs).toMatchObject({ n: [{ data: 1 }, { data: 2 }] });
    const other = await rerun(run.id, { step: 'look', inputs: [7] });
    expect(other.outputs).toMatchObject({ n: [{ data: 7 }] });
    await expect(rerun(run.id, { step: 'look', inputs: { n: 1 } })).rejects.toThrow('items as a list');
  });

  it('of a later visit keeps the visits before it', async () => {
    world = await createWorld();
    const count = { ...set('n', '{{ vars.n | default(0) + 1 }}') };
    const more = {
      id: 'more',
      kind: 'decision',
      options: [
        { name: 'yes', condition: '{{ vars.n < 3 }}' },
        { name: 'no', default: true },
      ],
    };
    const done = set('done', '{{ vars.n }}');
    const routes = ['start > n', 'n > more', 'more [yes]> n', 'more [no]> done'];
    const run = await world.run(playbookOf([count, more, done], { routes, values: 'fortisoar' }));
    expect((await world.vars(run.id))['done']).toBe(3);
    const again = await rerun(run.id, { step: 'n', visit: 3, inputs: { n: 30 } });
    expect((await world.vars(again.id))['done']).toBe(30);
    expect((await world.reader.stepRuns(again.id)).map(({ visit, step }) => `${step}${visit}`)).toEqual(
      (await world.reader.stepRuns(run.id)).map(({ visit, step }) => `${step}${visit}`),
    );
  });

  it('after a restart goes on from its journal, with the edited input', async () => {
    let broken = true;
    world = await createWorld({
      block: ({ parameters }) => (broken ? failing('down', true) : (parameters['ip'] ?? null)),
    });
    const retry = { attempts: 2, delay: { seconds: 0.3 } };
    const block = { ...call('block'), parameters: { ip: 'a' } };
    const failed = await world.run(playbookOf([set('a', 1), block], { id: 'p' }));
    world.publish(playbookOf([set('a', 1), { ...block, retry }], { id: 'p' }));
    const inputs = { connector: 'x', operation: 'block', parameters: { ip: 'b' } };
    const again = await world.runtime.start({
      version: world.published('p'),
      mode: 'live',
      trigger: { kind: 'manual' },
      input: {},
      fork: { run: failed.id, step: 'block', inputs },
    });
    await world.until(again.run, 'step.retry_scheduled');
    await world.runtime.stop();
    broken = false;
    const next = await world.restart();
    const { status } = await next.finished(again.run, AbortSignal.timeout(60_000));
    expect([status, world.calls.at(-1)?.parameters]).toEqual(['succeeded', { ip: 'b' }]);
  });

  it('keeps the answer of a person that was given before, and asks anew when it begins with the question', async () => {
    world = await createWorld();
    const ask = {
      id: 'ask',
      name: 'ask',
      kind: 'manual_input',
      title: 'Sure?',
      options: [{ name: 'Yes' }, { name: 'No' }],
    };
    const after = set('said', '{{ vars.steps.ask.option }}');
    const id = await world.start(playbookOf([ask, after]));
    await world.until(id, 'wait.opened');
    await world.runtime.answer(id, 'ask', 1, undefined, { option: 'Yes', input: {} }, { id: 'ada', name: 'Ada' });
    await world.runtime.finished(id);
    const kept = await rerun(id, { step: 'said' });
    expect((await world.vars(kept.id))['said']).toBe('Yes');
    const { run } = await world.runtime.start({
      version: world.published('playbook'),
      mode: 'live',
      trigger: { kind: 'manual' },
      input: {},
      fork: { run: id, step: 'ask' },
    });
    await world.until(run, 'wait.opened');
    await world.runtime.answer(run, 'ask', 1, undefined, { option: 'No', input: {} }, { id: 'bo', name: 'Bo' });
    expect((await world.runtime.finished(run)).status).toBe('succeeded');
    expect((await world.vars(run))['said']).toBe('No');
  });

  it('from a sub-playbook starts a new child; one that ended before is not started again', async () => {
    world = await createWorld({ look: () => 'x' });
    world.publish(
      playbookOf([call('look')], { id: 'child', outputs: [{ name: 'got', value: '{{ vars.input.params.n }}' }] }),
    );
    const sub = { id: 'sub', name: 'sub', kind: 'reference', playbook: 'child', arguments: { n: 1 } };
    const run = await world.run(playbookOf([sub, set('got', '{{ vars.steps.sub.got }}')], { id: 'parent' }));
    const after = await rerun(run.id, { step: 'got' });
    expect([after.status, world.calls.length]).toEqual(['succeeded', 1]);
    const again = await rerun(run.id, { step: 'sub', inputs: { playbook: 'child', arguments: { n: 2 } } });
    expect([again.status, world.calls.length, (await world.vars(again.id))['got']]).toEqual(['succeeded', 2, 2]);
    const child = (await world.reader.runs({ playbook: 'child', limit: 1 }))[0];
    expect(child?.parent?.run).toBe(again.id);
  });

  it('from any step of any run without edited input ends as that run did, and its journal is sound', async () => {
    world = await createWorld({ ok: () => ({ n: 1 }), bad: () => failing('bad', false) });
    const variable = fc.record({
      name: fc.constantFrom('a', 'b'),
      value: fc.constantFrom<unknown>(1, [1], '{{ vars.a | default(7) }}', '{{ vars.result | default("none") }}'),
    });
    const step = fc.oneof(
      fc.record({ kind: fc.constant('set_variable'), variables: fc.array(variable, { minLength: 1, maxLength: 2 }) }),
      fc.record({
        kind: fc.constant('set_variable'),
        variables: fc.array(variable, { minLength: 1, maxLength: 1 }),
        forEach: fc.record({ items: fc.array(fc.integer(), { maxLength: 3 }), parallel: fc.boolean() }),
      }),
      fc.record({
        kind: fc.constant('connector'),
        connector: fc.constant('x'),
        operation: fc.constantFrom('ok', 'bad'),
        onError: fc.constant('continue'),
      }),
    );
    let number = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 2, maxLength: 7 }),
        fc.boolean(),
        fc.nat(),
        async (steps, isForked, nth) => {
          const named = steps.map((given, index) => ({ id: `s${index}`, name: `s${index}`, ...given }));
          const half = Math.ceil(named.length / 2);
          const branch = (part: typeof named) => ['start', ...part.map(({ id }) => id)];
          const routesOf = (ids: string[]) => ids.slice(1).map((to, index) => `${ids[index]} > ${to}`);
          const routes = isForked
            ? [...routesOf(branch(named.slice(0, half))), ...routesOf(branch(named.slice(half)))]
            : routesOf(branch(named));
          const playbook = playbookOf(named, { id: `p${number++}`, values: 'fortisoar', routes });
          const run = await world.run(playbook);
          const target = named[nth % named.length]?.id ?? 's0';
          const again = await rerun(run.id, { step: target });
          expect(again.status).toBe(run.status);
          const [before, after] = [await world.vars(run.id), await world.vars(again.id)];
          // Branches that write one name may end in another order; each step's own result is what it was.
          expect(isForked ? before : after).toEqual(before);
          expect(Object.keys(after['steps'] ?? {}).toSorted()).toEqual(Object.keys(before['steps'] ?? {}).toSorted());
          const events = await world.events(again.id);
          expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
          const ofTarget = (await world.reader.stepRuns(again.id)).filter(({ step: id }) => id === target);
          const provenances = ofTarget.flatMap(({ attempts }) => attempts.map(({ provenance }) => provenance));
          expect(provenances).not.toContain('replayed');
        },
      ),
      { numRuns: 40 },
    );
  });

  it('is refused for a step that the run never came to, and on a version where its history leads elsewhere', async () => {
    world = await createWorld({ look: () => 'x' });
    const run = await world.run(playbookOf([call('look'), set('a', 1)], { id: 'p' }));
    await expect(rerun(run.id, { step: 'a', visit: 2 })).rejects.toThrow('never came to step "a"');
    world.publish(playbookOf([set('other', 1), set('a', 1)], { id: 'p' }));
    await expect(rerun(run.id, { step: 'a' })).rejects.toThrow('does not lead to it');
  });
});

describe('the state at an event', () => {
  it('has the variables, the open steps and the step runs as they were then', async () => {
    world = await createWorld({ look: () => 'found' });
    const playbook = playbookOf([set('a', 1), call('look'), set('a2', '{{ vars.a + 1 }}')]);
    const run = await world.run(playbook);
    const events = await world.events(run.id);
    const looking = events.find((event) => event.type === 'step.started' && event.step === 'look');
    const state = stateAt(events, looking?.seq ?? 0, world.published(playbook.id));
    expect(state).toMatchObject({ status: 'running', active: [{ step: 'look', visit: 1 }], vars: { a: 1 } });
    expect(state?.vars).not.toHaveProperty('a2');
    expect(state?.steps.map(({ step, status }) => [step, status])).toEqual([
      ['a', 'succeeded'],
      ['look', 'running'],
    ]);
    const end = stateAt(events, events.length, world.published(playbook.id));
    expect(end).toMatchObject({ status: 'succeeded', active: [], vars: await world.vars(run.id) });
    expect(stateAt(events, 1, world.published(playbook.id))?.status).toBe('queued');
    expect(stateAt(events, events.length + 1, world.published(playbook.id))).toBeUndefined();
  });
});
