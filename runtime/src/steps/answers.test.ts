import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Values } from '@setpiece/playbook';
import { afterEach, describe, expect, it } from 'vitest';
import { handClock } from '../../testing/hand-clock.ts';
import { playbookOf } from '../../testing/playbook-of.ts';
import { createWorld, endedSteps, type World } from '../../testing/world.ts';
import type { InputNotice, NoticeSent } from '../index.ts';

const hour = 3_600_000;
let world: World;
const folders: string[] = [];
afterEach(async () => {
  await world.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  expect(world.trouble).toEqual([]);
});

const approve = (more: object = {}) => ({
  id: 'ask',
  kind: 'manual_input',
  title: 'Block it?',
  approval: true,
  ...more,
});
const answered = (run: string, name: string, option?: string, input: Values = {}, runtime = world.runtime) =>
  runtime.answer(run, 'ask', 1, undefined, { ...(option !== undefined && { option }), input }, { id: name, name });
const result = async (run: string) => ((await world.vars(run))['steps'] as Values)['ask'] as Values;

async function asked(step: object, more: Parameters<typeof playbookOf>[1] = {}): Promise<string> {
  const run = await world.start(playbookOf([step], more));
  await world.until(run, 'wait.opened', 'ask');
  return run;
}

it('a repeat of an answer is refused when the answer before it is durable, not sooner', async () => {
  world = await createWorld();
  const run = await asked(approve({ quorum: 2 }));
  const durable = async () => (await world.events(run)).filter(({ type }) => type === 'input.answered').length;
  const first = answered(run, 'Ann', 'Approve');
  expect(await answered(run, 'Ann', 'Approve').catch(durable)).toBe(1);
  expect(await first).toMatchObject({ accepted: true, given: 1 });
});

describe.each([100, 0])('with %i waiting runs kept in memory', (parkedInMemory) => {
  const limits = { parkedInMemory };

  it('an approval is given when a quorum of different people approved', async () => {
    world = await createWorld({}, { limits, clock: handClock() });
    const run = await asked(approve({ quorum: 2 }));
    expect(await answered(run, 'Ann', 'Approve', { message: 'fine' })).toEqual({
      accepted: true,
      given: 1,
      needed: 2,
      decided: false,
    });
    await expect(answered(run, 'Ann', 'Reject')).rejects.toThrow(
      'Ann answered this question already with "Approve", at 2026-05-01T08:00:00.000Z.',
    );
    expect(await world.reader.waitingInputs()).toMatchObject([{ answers: [{ name: 'Ann', option: 'Approve' }] }]);
    expect(await answered(run, 'Ben', 'Approve', { message: 'ok' })).toMatchObject({ decided: true });
    expect(await answered(run, 'Cem', 'Approve')).toEqual({ accepted: false });
    await world.runtime.finished(run);
    expect(await result(run)).toMatchObject({
      approved: true,
      message: 'ok',
      option: 'Approve',
      user: 'Ben',
      userid: 'Ben',
      input: { message: 'ok' },
      answers: [
        { user: 'Ann', option: 'Approve', input: { message: 'fine' }, via: 'session', at: '2026-05-01T08:00:00.000Z' },
        { user: 'Ben', option: 'Approve' },
      ],
    });
    const [step] = await world.reader.stepRuns(run);
    expect(step?.answers).toMatchObject([{ name: 'Ann' }, { name: 'Ben' }]);
  });

  it('one rejection ends an approval, whatever its quorum', async () => {
    world = await createWorld({}, { limits });
    const run = await asked(approve({ quorum: 3 }));
    await answered(run, 'Ann', 'Approve');
    expect(await answered(run, 'Ben', 'Reject', { message: 'no' })).toMatchObject({ decided: true });
    await world.runtime.finished(run);
    expect(await result(run)).toMatchObject({ approved: false, message: 'no', option: 'Reject', user: 'Ben' });
  });

  it('the option that first reaches the quorum wins, and its route is taken', async () => {
    world = await createWorld({}, { limits });
    const ask = {
      id: 'ask',
      kind: 'manual_input',
      title: 'Where?',
      options: [{ name: 'A' }, { name: 'B' }],
      quorum: 2,
    };
    const playbook = playbookOf([ask, { id: 'a', kind: 'end' }, { id: 'b', kind: 'end' }], {
      routes: ['start > ask', 'ask [A]> a', 'ask [B]> b'],
    });
    const run = await world.start(playbook);
    await world.until(run, 'wait.opened');
    for (const [name, option] of [
      ['Ann', 'A'],
      ['Ben', 'B'],
      ['Cem', 'B'],
    ] as const)
      await answered(run, name, option);
    expect((await world.runtime.finished(run)).status).toBe('succeeded');
    expect(endedSteps(await world.events(run))).toEqual(['ask', 'b']);
    expect(await result(run)).toMatchObject({ option: 'B', user: 'Cem' });
  });

  it('a form without options wants as many answers as its quorum', async () => {
    world = await createWorld({}, { limits });
    const fields = [{ name: 'count', type: 'integer', required: true }];
    const run = await asked({ id: 'ask', kind: 'manual_input', title: 'How many?', fields, quorum: 2 });
    await answered(run, 'Ann', undefined, { count: '3' });
    await expect(answered(run, 'Ben', undefined, { count: 'few' })).rejects.toThrow('count is not a whole number');
    await answered(run, 'Ben', undefined, { count: 4 });
    await world.runtime.finished(run);
    expect(await result(run)).toMatchObject({ input: { count: 4 }, answers: [{ input: { count: 3 } }, {}] });
  });

  it('the timeout route is taken also when some have answered', async () => {
    const clock = handClock();
    world = await createWorld({}, { clock, limits });
    const playbook = playbookOf([approve({ quorum: 2, timeout: { days: 1 } }), { id: 'late', kind: 'end' }], {
      routes: ['start > ask', 'ask timeout> late'],
    });
    const run = await world.start(playbook);
    await world.until(run, 'wait.opened');
    expect(await world.reader.waitingInputs()).toMatchObject([{ due: clock.now() + 24 * hour }]);
    await answered(run, 'Ann', 'Approve');
    await clock.advance(24 * hour);
    expect((await world.runtime.finished(run)).status).toBe('succeeded');
    expect(endedSteps(await world.events(run))).toEqual(['ask', 'late']);
    expect(await answered(run, 'Ben', 'Approve')).toEqual({ accepted: false });
  });

  it('people are told at once and reminded until it is decided; who has answered is left alone', async () => {
    const clock = handClock();
    const notices: InputNotice[] = [];
    const notify = async (notice: InputNotice): Promise<NoticeSent> => {
      notices.push(notice);
      if (notice.reminder === 1) throw new Error('The mail server is away.');
      return { to: notice.to };
    };
    world = await createWorld({}, { clock, limits, notify });
    const assignee = { emails: 'Ann@example.org, ben@example.org, nobody' };
    const run = await asked(approve({ quorum: 2, assignee, reminder: { hours: 1 } }));
    await clock.advance(0);
    expect(notices).toMatchObject([
      { run, step: 'ask', reminder: 0, to: ['ann@example.org', 'ben@example.org'], form: { title: 'Block it?' } },
    ]);
    await answered(run, 'ann@example.org', 'Approve');
    await clock.advance(hour);
    await clock.advance(hour);
    expect(notices.map(({ reminder, to }) => [reminder, ...to])).toEqual([
      [0, 'ann@example.org', 'ben@example.org'],
      [1, 'ben@example.org'],
      [2, 'ben@example.org'],
    ]);
    await answered(run, 'ben@example.org', 'Approve');
    await world.runtime.finished(run);
    await clock.advance(24 * hour);
    expect(notices).toHaveLength(3);
    const noted = (await world.events(run)).filter(({ type }) => type === 'input.notified');
    expect(noted).toMatchObject([
      { reminder: 0, to: ['ann@example.org', 'ben@example.org'] },
      { reminder: 1, to: [], error: { message: 'The mail server is away.' } },
      { reminder: 2, to: ['ben@example.org'] },
    ]);
  });

  it('a reminder without anybody to write to is noted in the journal', async () => {
    const clock = handClock();
    world = await createWorld({}, { clock, limits });
    const run = await asked(approve({ reminder: { hours: 1 } }));
    await clock.advance(2 * hour);
    const noted = (await world.events(run)).filter(({ type }) => type === 'input.notified');
    expect(noted).toMatchObject([
      { reminder: 1, to: [] },
      { reminder: 2, to: [] },
    ]);
  });
});

it('nothing is lost when the process ends between two answers, or while a mail is sent', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'setpiece-answers-'));
  folders.push(folder);
  const clock = handClock();
  let told = 0;
  const never = () => new Promise<NoticeSent>(() => (told += 1));
  world = await createWorld({}, { file: join(folder, 'workspace.db'), clock, notify: never });
  const run = await asked(approve({ quorum: 2, assignee: { emails: ['ann@example.org', 'ben@example.org'] } }));
  await clock.advance(0);
  await answered(run, 'ann@example.org', 'Approve', { message: 'first' });
  expect(told).toBe(1);
  const again: (readonly string[])[] = [];
  const notify = async ({ to }: InputNotice): Promise<NoticeSent> => ({ to: again.push(to) ? to : [] });
  const next = await world.restart({ instance: 'next', clock, notify });
  await clock.advance(1000);
  expect(again).toEqual([['ben@example.org']]);
  await expect(answered(run, 'ann@example.org', 'Approve', {}, next)).rejects.toThrow('already');
  expect(await answered(run, 'Ben', 'Approve', {}, next)).toMatchObject({ decided: true });
  await next.finished(run);
  expect(await result(run)).toMatchObject({
    approved: true,
    answers: [{ user: 'ann@example.org', input: { message: 'first' } }, { user: 'Ben' }],
  });
});

it('answers race to a quorum: exactly as many are taken as are needed', async () => {
  world = await createWorld();
  const run = await asked(approve({ quorum: 5 }));
  const people = Array.from({ length: 40 }, (_, index) => `person-${index % 20}`);
  const settled = await Promise.allSettled(people.map((name) => answered(run, name, 'Approve')));
  const accepted = settled.filter((one) => one.status === 'fulfilled' && one.value.accepted);
  expect(accepted).toHaveLength(5);
  await world.runtime.finished(run);
  expect((await result(run))['answers']).toHaveLength(5);
});
