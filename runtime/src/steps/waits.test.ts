import { afterEach, describe, expect, it } from 'vitest';
import { handClock } from '../../testing/hand-clock.ts';
import { playbookOf } from '../../testing/playbook-of.ts';
import { createWorld, endedSteps, type World } from '../../testing/world.ts';

let world: World;
afterEach(async () => {
  await world.close();
  expect(world.trouble).toEqual([]);
});

/** Every story runs twice: with waiting runs kept in memory, and with each of them read from the journal again. */
describe.each([100, 0])('with %i waiting runs kept in memory', (parkedInMemory) => {
  const limits = { parkedInMemory };

  it('a wait ends when its duration is over, not before', async () => {
    const clock = handClock();
    world = await createWorld({}, { clock, limits });
    const run = await world.start(
      playbookOf([
        { id: 'wait', kind: 'wait', for: { kind: 'duration', duration: { hours: 2, minutes: '{{ 10 * 3 }}' } } },
      ]),
    );
    await world.until(run, 'wait.opened');
    await clock.advance(2.5 * 3_600_000 - 1);
    expect(await world.reader.run(run)).toMatchObject({ status: 'waiting', waitingFor: { kind: 'timer' } });
    await clock.advance(1);
    expect((await world.runtime.finished(run)).status).toBe('succeeded');
  });

  it('a wait for a date ends then; a date in the past does not wait', async () => {
    const clock = handClock();
    world = await createWorld({}, { clock, limits });
    const until = (date: string) =>
      playbookOf([{ id: 'wait', kind: 'wait', for: { kind: 'date', date } }], { id: date });
    const run = await world.start(until('2026-05-01T09:00:00Z'));
    await world.until(run, 'wait.opened');
    await clock.advance(3_600_000);
    expect((await world.runtime.finished(run)).status).toBe('succeeded');
    expect((await world.run(until('2020-01-01T00:00:00Z'))).status).toBe('succeeded');
    expect((await world.run(until('next week'))).error?.code).toBe('INVALID_DATE');
  });

  it('a signal is taken once by the wait of its name, also when it came first', async () => {
    world = await createWorld({}, { limits });
    const wait = (id: string) => ({ id, kind: 'wait', for: { kind: 'signal', name: 'go' } });
    const outputs = [{ name: 'got', value: '{{ [vars.steps.one, vars.steps.two] }}' }];
    const run = await world.start(playbookOf([wait('one'), wait('two')], { outputs }));
    await world.until(run, 'wait.opened', 'one');
    expect(await world.runtime.signal(run, 'other', 0)).toEqual({ accepted: true });
    await world.runtime.signal(run, 'go', 1);
    await world.runtime.signal(run, 'go', 2);
    expect((await world.runtime.finished(run)).outputs).toEqual({ got: [1, 2] });
    expect(await world.runtime.signal(run, 'go', 3)).toEqual({ accepted: false });
  });

  it('a manual input waits for a person; only the first answer counts and its option is taken', async () => {
    world = await createWorld({}, { limits });
    const ask = {
      id: 'ask',
      kind: 'manual_input',
      title: 'Block {{ vars.input.params.ip }}?',
      options: [{ name: 'Block' }, { name: 'Leave' }],
      fields: [{ name: 'why', type: 'text', required: true }],
    };
    const playbook = playbookOf([ask, { id: 'block', kind: 'end' }, { id: 'leave', kind: 'end' }], {
      routes: ['start > ask', 'ask [Block]> block', 'ask [Leave]> leave'],
    });
    const run = await world.start(playbook, { params: { ip: '10.0.0.1' } });
    await world.until(run, 'wait.opened');
    expect(await world.reader.waitingInputs()).toMatchObject([
      { run, step: 'ask', visit: 1, form: { title: 'Block 10.0.0.1?' } },
    ]);
    const answer = (option: string, why = 'test') =>
      world.runtime.answer(run, 'ask', 1, undefined, { option, input: { why } }, { id: 'ann', name: 'Ann' });
    await expect(answer('Maybe')).rejects.toThrow('Choose one of "Block", "Leave"');
    await expect(answer('Block', '')).rejects.toThrow('why is needed');
    const answers = await Promise.all([...Array(50).keys()].map((n) => answer(n % 2 ? 'Leave' : 'Block')));
    expect(answers.filter(({ accepted }) => accepted)).toHaveLength(1);
    expect((await world.runtime.finished(run)).status).toBe('succeeded');
    expect(endedSteps(await world.events(run))).toEqual(['ask', 'block']);
    expect((await world.vars(run))['steps']).toMatchObject({
      ask: { input: { why: 'test' }, option: 'Block', user: 'Ann', userid: 'ann' },
    });
    expect(await world.reader.waitingInputs()).toEqual([]);
  });

  it('a manual input that nobody answers in time takes its timeout route', async () => {
    const clock = handClock();
    world = await createWorld({}, { clock, limits });
    const ask = { id: 'ask', kind: 'manual_input', title: 'Well?', timeout: { days: 1 } };
    const playbook = playbookOf([ask, { id: 'late', kind: 'end' }], { routes: ['start > ask', 'ask timeout> late'] });
    const run = await world.start(playbook);
    await world.until(run, 'wait.opened');
    await clock.advance(86_400_000);
    expect((await world.runtime.finished(run)).status).toBe('succeeded');
    expect(endedSteps(await world.events(run))).toEqual(['ask', 'late']);
  });

  it('a wait for a record ends when one matches', async () => {
    world = await createWorld({}, { limits });
    const filter = { logic: 'and', filters: [{ field: 'name', operator: 'eq', value: 'evil' }] };
    const wait = { id: 'wait', kind: 'wait', for: { kind: 'record', module: 'alerts', filter } };
    const create = (name: string) =>
      playbookOf([{ id: 'create', kind: 'create_record', module: 'alerts', fields: { name } }], { id: name });
    const run = await world.start(
      playbookOf([wait], { outputs: [{ name: 'n', value: '{{ vars.steps.wait.name }}' }] }),
    );
    await world.until(run, 'wait.opened');
    await world.run(create('good'));
    expect((await world.reader.run(run))?.status).toBe('waiting');
    await world.run(create('evil'));
    expect((await world.runtime.finished(run)).outputs).toEqual({ n: 'evil' });
  });

  it.each([
    ['a signal', { kind: 'signal', name: 'go' }],
    [
      'a record',
      {
        kind: 'record',
        module: 'alerts',
        filter: { logic: 'and', filters: [{ field: 'name', operator: 'eq', value: 'x' }] },
      },
    ],
    ['a date', { kind: 'date', date: '2027-01-01T00:00:00Z' }],
  ])('a wait for %s takes its timeout route when its time is up', async (_, what) => {
    const clock = handClock();
    world = await createWorld({}, { clock, limits });
    const wait = { id: 'wait', kind: 'wait', for: what, timeout: { hours: 1 } };
    const run = await world.start(
      playbookOf([wait, { id: 'late', kind: 'end' }], { routes: ['start > wait', 'wait timeout> late'] }),
    );
    await world.until(run, 'wait.opened');
    await clock.advance(3_600_000);
    expect((await world.runtime.finished(run)).status).toBe('succeeded');
    expect(endedSteps(await world.events(run))).toEqual(['wait', 'late']);
    expect(await world.store.timersOf(run)).toEqual([]);
  });

  it('branches wait by themselves, and the run ends when all have', async () => {
    const clock = handClock();
    world = await createWorld({}, { clock, limits });
    const wait = (id: string, hours: number) => ({ id, kind: 'wait', for: { kind: 'duration', duration: { hours } } });
    const playbook = playbookOf(
      [
        wait('a', 1),
        wait('b', 2),
        wait('c', 3),
        { id: 'join', kind: 'set_variable', variables: [{ name: 'x', value: '{{ vars.result.until }}' }] },
      ],
      {
        routes: ['start > a', 'start > b', 'start > c', 'a > join', 'b > join', 'c > join'],
      },
    );
    const run = await world.start(playbook);
    await world.until(run, 'wait.opened', 'c');
    for (let hour = 1; hour <= 3; hour++) await clock.advance(3_600_000);
    expect((await world.runtime.finished(run)).outputs).toEqual({ x: '2026-05-01T09:00:00.000Z' });
    expect(endedSteps(await world.events(run))).toEqual(['a', 'b', 'c', 'join']);
  });

  it('a deadline ends a run that waits too long', async () => {
    const clock = handClock();
    world = await createWorld({}, { clock, limits });
    const run = await world.start(
      playbookOf([{ id: 'ask', kind: 'manual_input', title: '?' }], { deadline: { hours: 1 } }),
    );
    await world.until(run, 'wait.opened');
    await clock.advance(3_600_000);
    expect((await world.runtime.finished(run)).error?.code).toBe('deadline');
  });
});
