import type { RunEvent } from '@setpiece/playbook';
import { afterEach, expect, it } from 'vitest';
import { handClock } from '../../testing/hand-clock.ts';
import { playbookOf } from '../../testing/playbook-of.ts';
import { createWorld, endedSteps, failing, type World } from '../../testing/world.ts';

let world: World;
let expectedTrouble = 0;
afterEach(async () => {
  await world.close();
  expect(world.trouble).toHaveLength(expectedTrouble);
  expectedTrouble = 0;
});

const set = (id: string, value: unknown = id) => ({ id, kind: 'set_variable', variables: [{ name: id, value }] });
const call = (id: string, operation: string, more = {}) => ({
  id,
  kind: 'connector',
  connector: 'x',
  operation,
  ...more,
});
const ask = { id: 'ask', kind: 'manual_input', title: '?' };

it('50 equal starts at once make one run, and every caller gets it', async () => {
  world = await createWorld();
  const playbook = playbookOf([set('a')]);
  const version = world.publish(playbook);
  const start = () =>
    world.runtime.start({ version, mode: 'live', trigger: { kind: 'webhook', key: 'delivery-1' }, input: { data: 1 } });
  const answers = await Promise.all(Array.from({ length: 50 }, start));
  expect(new Set(answers.map(({ run }) => run)).size).toBe(1);
  expect(answers.filter(({ suppressed }) => suppressed)).toHaveLength(49);
  const run = answers[0]?.run ?? '';
  await world.runtime.finished(run);
  expect((await start()).suppressed).toBe(true);
  const events = await world.events(run);
  expect(events.filter(({ type }) => type === 'trigger.suppressed')).toHaveLength(50);
  expect(events.filter(({ type }) => type === 'run.started')).toHaveLength(1);
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
});

it('the trigger payload stands where playbooks read it', async () => {
  world = await createWorld();
  const parameters = [{ name: 'limit', type: 'integer', default: 10 }];
  const trigger = (kind: string) => ({
    id: 'start',
    name: 'Start',
    kind,
    variables: [{ name: 'source', value: '{{ vars.request.data.from }}' }],
  });
  const webhook = playbookOf([set('a')], { parameters, trigger: trigger('webhook') });
  const { id } = await world.run(webhook, { data: { from: 'siem' }, headers: { x: '1' } }, { kind: 'webhook' });
  expect(await world.vars(id)).toMatchObject({
    source: 'siem',
    request: { data: { from: 'siem' }, headers: { x: '1' } },
    input: { params: { limit: 10 }, records: [] },
    audit_info: { cyops_playbook_iri: '/api/3/workflows/playbook' },
  });
  const records = playbookOf([set('a')], {
    id: 'r',
    trigger: { id: 'start', name: 'S', kind: 'on_update', module: 'alerts' },
  });
  const updated = await world.run(
    records,
    { record: { name: 'new' }, previous: { name: 'old' } },
    { kind: 'on_update' },
  );
  expect(await world.vars(updated.id)).toMatchObject({
    input: { records: [{ name: 'new' }] },
    previous: { data: { name: 'old' } },
  });
});

it("branches of a fork run at once, and the join sees the first route's result", async () => {
  world = await createWorld({
    slow: () => new Promise((resolve) => setTimeout(() => resolve('slow'), 20)),
    quick: () => 'quick',
  });
  const playbook = playbookOf([call('a', 'slow'), call('b', 'quick'), set('join', '{{ vars.result.data }}')], {
    routes: ['start > a', 'start > b', 'a > join', 'b > join'],
  });
  const run = await world.run(playbook);
  expect(run.outputs).toEqual({ join: 'slow' });
  expect(endedSteps(await world.events(run.id))).toEqual(['b', 'a', 'join']);
});

it('an unhandled failure ends the run at once: open attempts are aborted, and what they say later is noted', async () => {
  let answerLate: (answer: string) => void = () => {};
  world = await createWorld({
    hang: () => new Promise<string>((resolve) => (answerLate = resolve)),
    bad: () => failing('bad'),
  });
  const playbook = playbookOf([call('hang', 'hang'), set('after'), call('bad', 'bad')], {
    routes: ['start > hang', 'hang > after', 'start > bad'],
  });
  const run = await world.run(playbook);
  expect(run).toMatchObject({ status: 'failed', error: { code: 'bad' } });
  answerLate('too late');
  expect(await world.until(run.id, 'result.ignored')).toMatchObject({ step: 'hang', output: { data: 'too late' } });
  const views = await world.reader.stepRuns(run.id);
  expect(views.map(({ step, status }) => [step, status])).toEqual([
    ['hang', 'cancelled'],
    ['bad', 'failed'],
  ]);
});

it('cancel works while a connector never answers', async () => {
  world = await createWorld({ hang: () => new Promise(() => {}) });
  const run = await world.start(playbookOf([call('hang', 'hang')]));
  await world.until(run, 'step.started');
  await world.runtime.cancel(run, 'ann');
  expect(await world.reader.run(run)).toMatchObject({ status: 'cancelled' });
  await world.runtime.cancel(run);
  expect((await world.events(run)).map(({ type }) => type).slice(-2)).toEqual([
    'run.cancel_requested',
    'run.cancelled',
  ]);
});

it('a cycle is cut off at the visit limit', async () => {
  world = await createWorld({}, { limits: { visits: 20 } });
  const options = [
    { name: 'again', condition: '{{ true }}' },
    { name: 'out', default: true },
  ];
  const playbook = playbookOf(
    [set('a', '{{ vars.a | default(0) + 1 }}'), { id: 'd', kind: 'decision', options }, { id: 'end', kind: 'end' }],
    {
      routes: ['start > a', 'a > d', 'd [again]> a', 'd [out]> end'],
    },
  );
  const run = await world.run(playbook);
  expect(run.error?.code).toBe('VISIT_LIMIT');
  expect(await world.vars(run.id)).toMatchObject({ a: 20 });
});

it('templates of imported playbooks may change vars; the change is recorded and folded', async () => {
  world = await createWorld();
  const steps = [
    set('list', '[1]'),
    set('text', '{% do vars.list.append(2) %}{{ vars.list | length }}'),
    set('seen', '{{ vars.list }}'),
  ];
  const run = await world.run(playbookOf(steps, { values: 'fortisoar' }));
  expect(run.error).toBeUndefined();
  expect(await world.vars(run.id)).toMatchObject({ list: [1, 2], text: 2, seen: [1, 2] });
});

it('watch gives the journal from any event on, then live, each event once', async () => {
  world = await createWorld();
  const run = await world.start(playbookOf([set('a'), ask, set('b')]));
  await world.until(run, 'wait.opened');
  const stop = new AbortController();
  const seen: RunEvent[] = [];
  const reading = (async () => {
    for await (const event of world.runtime.watch([{ run, after: 3 }], stop.signal)) {
      seen.push(event);
      if (event.type === 'run.succeeded') stop.abort();
    }
  })();
  await world.runtime.answer(run, 'ask', 1, undefined, { input: {} });
  await reading;
  expect(seen.map(({ seq }) => seq)).toEqual((await world.events(run)).map(({ seq }) => seq).slice(3));
});

it('watch of all runs gives what happens from now on', async () => {
  world = await createWorld();
  await world.run(playbookOf([set('a')]));
  const stop = new AbortController();
  const runs = new Set<string>();
  const reading = (async () => {
    for await (const event of world.runtime.watch('all', stop.signal)) {
      runs.add(event.run);
      if (event.type === 'run.succeeded') stop.abort();
    }
  })();
  const { id } = await world.run(playbookOf([set('a')]));
  await reading;
  expect([...runs]).toEqual([id]);
});

it('values over 32 KB stand apart in the journal and come back whole; a damaged one is not used', async () => {
  const big = 'x'.repeat(100_000);
  world = await createWorld({ big: () => ({ big, small: 1 }) });
  const run = await world.run(
    playbookOf([call('call', 'big')], { outputs: [{ name: 'n', value: '{{ vars.steps.call.data.big | length }}' }] }),
  );
  expect(run.outputs).toEqual({ n: 100_000 });
  const { connection } = world.database;
  expect(connection.prepare('select max(length(body)) from events').pluck().get()).toBeLessThan(1000);
  expect(await world.vars(run.id)).toMatchObject({ steps: { call: { data: { big } } } });
  connection.prepare(`update blobs set text = replace(text, 'xxxx', 'xxxy')`).run();
  await expect(world.events(run.id)).rejects.toThrow('damaged');
});

it('a run of a machine format that this runtime does not read is paused with the reason, and stays', async () => {
  const clock = handClock();
  world = await createWorld({}, { clock });
  const playbook = playbookOf([{ id: 'wait', kind: 'wait', for: { kind: 'duration', duration: { hours: 1 } } }]);
  const version = world.publish(playbook);
  const run = await world.start(playbook);
  await world.until(run, 'wait.opened');
  await world.runtime.stop();
  expectedTrouble = 1;
  await world.restart({
    playbooks: { version: async () => ({ ...version, machineFormat: 99 }), published: async () => undefined },
  });
  await clock.advance(3_600_000);
  expect((await world.reader.run(run))?.status).toBe('paused');
  expect((await world.events(run)).at(-1)).toMatchObject({ type: 'run.paused' });
  const next = await world.restart();
  expect((await next.finished(run, AbortSignal.timeout(60_000))).status).toBe('succeeded');
});
