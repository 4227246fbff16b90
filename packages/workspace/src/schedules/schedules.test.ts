import { afterEach, describe, expect, test } from 'vitest';
import { openWorkspace } from '../open-workspace.ts';
import { handClock, type HandClock } from '@setpiece/runtime/testing/hand-clock';
import { activate, chain, endedRuns, until } from '../testing/playbooks.ts';
import type { Workspace } from '../workspace.ts';

let workspace: Workspace;
let clock: HandClock;
const trouble: unknown[] = [];
afterEach(async () => {
  await workspace.close();
  expect(trouble.splice(0)).toEqual([]);
});

const minute = 60_000;
const hour = 60 * minute;
const end = { id: 'e', name: 'End', kind: 'end' };
const waits = { id: 'w', name: 'Wait', kind: 'wait', for: { kind: 'signal', name: 'go' } };
const fetch = { kind: 'referenced' };

async function open(start: string, ...steps: object[]): Promise<void> {
  clock = handClock(start);
  workspace = await openWorkspace({
    data: ':memory:',
    seedExamples: false,
    clock,
    triggers: { onTrouble: (error) => trouble.push(error) },
  });
  await workspace.resume();
  await activate(workspace, chain('fetch', fetch, ...(steps.length ? steps : [end])));
}

const save = (more: object = {}) =>
  workspace.schedules.save({ name: 'Hourly', playbook: 'fetch', cron: '0 * * * *', timeZone: 'UTC', ...more });
/** Lets hours pass in steps of ten minutes. */
async function pass(hours: number): Promise<void> {
  for (let step = 0; step < hours * 6; step++) await clock.jump(new Date(clock.now() + 9 * minute).toISOString());
}
const only = async () => (await workspace.schedules.list())[0];

/** The instants that the runs were started for, as their keys say. */
async function instants(): Promise<string[]> {
  const runs = await endedRuns(workspace, 'fetch', 0);
  const events = await Promise.all(runs.map(({ id }) => workspace.runs.events({ id })));
  return events.map(([accepted]) =>
    accepted?.type === 'run.accepted' ? (accepted.trigger.key?.replace(/^schedule:[^:]+:/, '') ?? '') : '',
  );
}

test('a schedule starts a run at each of its instants, with its input', async () => {
  await open('2026-05-01T08:30:00Z');
  await save({ input: { since: '1h' } });
  expect(await only()).toMatchObject({ next: Date.parse('2026-05-01T09:00:00Z'), active: true });
  await clock.advance(2 * hour);
  expect(await instants()).toEqual(['2026-05-01T09:00:00.000Z', '2026-05-01T10:00:00.000Z']);
  const [run] = await workspace.runs.list({ playbook: 'fetch' });
  expect(run).toMatchObject({ mode: 'live', trigger: { kind: 'schedule', by: 'Hourly' } });
  const started = (await workspace.runs.events({ id: run?.id ?? '' })).find(({ type }) => type === 'run.started');
  expect(started).toMatchObject({ vars: { input: { params: { since: '1h' } } } });
  expect(await only()).toMatchObject({ last: { kind: 'started', run: run?.id, status: 'succeeded' } });
});

test('its time zone counts', async () => {
  await open('2026-05-01T00:00:00Z');
  await save({ cron: '0 9 * * *', timeZone: 'Europe/Berlin' });
  await pass(24);
  expect(await instants()).toEqual(['2026-05-01T07:00:00.000Z']);
});

test('one that is limited to one active run skips while a run of it is open, and that is seen at the run', async () => {
  await open('2026-05-01T08:30:00Z', waits);
  await save({ oneActive: true });
  await clock.advance(2 * hour);
  const runs = await workspace.runs.list({ playbook: 'fetch' });
  expect(runs).toMatchObject([{ status: 'waiting', suppressed: 1 }]);
  const events = await workspace.runs.events({ id: runs[0]?.id ?? '' });
  expect(events.at(-1)).toMatchObject({
    type: 'trigger.suppressed',
    reason: 'one_active',
    key: expect.stringContaining('2026-05-01T10:00:00.000Z'),
  });
  expect(await only()).toMatchObject({ last: { kind: 'skipped', run: runs[0]?.id, status: 'waiting' } });
  await expect(workspace.schedules.runNow({ id: (await only())?.id ?? '' })).rejects.toThrow(
    'allows one run at a time',
  );
  await workspace.runs.cancel({ id: runs[0]?.id ?? '' });
  await clock.advance(hour);
  expect(await workspace.runs.list({ playbook: 'fetch' })).toHaveLength(2);
});

test('a playbook that is not active is not started, and the schedule says so', async () => {
  await open('2026-05-01T08:30:00Z');
  await save();
  await workspace.playbooks.setActive({ id: 'fetch', active: false });
  await clock.advance(hour);
  expect(await instants()).toEqual([]);
  expect(await only()).toMatchObject({ last: { kind: 'skipped', message: 'Playbook "fetch" is not active.' } });
});

test('switched off it starts nothing, and switched on it begins with the next instant', async () => {
  await open('2026-05-01T08:30:00Z');
  const { id } = await save();
  await workspace.schedules.setActive({ id, active: false });
  await clock.advance(3 * hour);
  await workspace.schedules.setActive({ id, active: true });
  await clock.advance(hour);
  expect(await instants()).toEqual(['2026-05-01T12:00:00.000Z']);
});

test.each([
  ['61 * * * *', 'UTC', 'Invalid value for minute: 61'],
  ['* * *', 'UTC', 'it has 3 fields'],
  ['0 0 31 2 *', 'UTC', 'never due'],
  ['0 * * * *', 'Mars/Olympus', 'no time zone "Mars/Olympus"'],
])('%s in %s is refused: %s', async (cron, timeZone, message) => {
  await open('2026-05-01T08:30:00Z');
  await expect(save({ cron, timeZone })).rejects.toThrow(message);
  expect(await workspace.schedules.preview({ cron, timeZone })).toMatchObject({
    problem: expect.stringContaining(message),
  });
});

describe('F19 the clock', () => {
  test('jumps a day ahead: one run makes up for it', async () => {
    await open('2026-05-01T08:30:00Z');
    await save();
    await clock.advance(hour);
    await clock.jump('2026-05-02T09:40:00Z');
    expect(await instants()).toEqual(['2026-05-01T09:00:00.000Z', '2026-05-02T09:00:00.000Z']);
    expect(await only()).toMatchObject({ last: { kind: 'started', missed: 23 } });
  });

  test('jumps a day back: instants that ran do not run again, those that did not come again do', async () => {
    await open('2026-05-02T08:30:00Z');
    await save();
    await clock.advance(hour);
    await clock.jump('2026-05-01T22:30:00Z');
    await clock.advance(2 * hour);
    await clock.jump('2026-05-02T08:30:00Z');
    await clock.advance(2 * hour);
    const all = await instants();
    expect(all).toEqual([...new Set(all)]);
    expect(all).toContain('2026-05-01T23:00:00.000Z');
    expect(all.filter((one) => one === '2026-05-02T09:00:00.000Z')).toHaveLength(1);
    expect(all.at(-1)).toBe('2026-05-02T10:00:00.000Z');
  });

  test('is put forward in spring: a time that does not exist comes at once behind the gap', async () => {
    await open('2026-03-28T12:00:00Z');
    await save({ cron: '30 2 * * *', timeZone: 'Europe/Berlin' });
    await pass(48);
    expect(await instants()).toEqual(['2026-03-29T01:00:00.000Z', '2026-03-30T00:30:00.000Z']);
  });

  test('is put back in autumn: a time that comes twice runs once', async () => {
    await open('2026-10-24T12:00:00Z');
    await save({ cron: '30 2 * * *', timeZone: 'Europe/Berlin' });
    await pass(40);
    expect(await instants()).toEqual(['2026-10-25T00:30:00.000Z', '2026-10-26T01:30:00.000Z']);
  });
});

describe('F20 the machine sleeps for eight hours', () => {
  test('run_once: one run makes up for all that was missed, and it is shown', async () => {
    await open('2026-05-01T08:30:00Z');
    await save({ missed: 'run_once' });
    await clock.jump('2026-05-01T16:30:00Z');
    expect(await instants()).toEqual(['2026-05-01T16:00:00.000Z']);
    expect(await only()).toMatchObject({
      last: { kind: 'started', missed: 7 },
      next: Date.parse('2026-05-01T17:00:00Z'),
    });
  });

  test('skip: nothing runs until the next instant, and what was missed is shown', async () => {
    await open('2026-05-01T08:30:00Z');
    await save({ missed: 'skip' });
    await clock.jump('2026-05-01T16:30:00Z');
    expect(await instants()).toEqual([]);
    expect(await only()).toMatchObject({ last: { kind: 'missed', missed: 8 } });
    await clock.advance(hour);
    expect(await instants()).toEqual(['2026-05-01T17:00:00.000Z']);
  });
});

describe('a playbook with a schedule trigger', () => {
  const trigger = { kind: 'schedule', cron: '*/10 * * * *', oneActive: true, input: { limit: 5 } };
  const change = async (more: object) => {
    const { playbook, revision } = await workspace.playbooks.get({ id: 'timed' });
    await workspace.playbooks.save({
      id: 'timed',
      revision,
      playbook: { ...playbook, trigger: { ...playbook.trigger, ...more } as typeof playbook.trigger },
    });
    await workspace.playbooks.publish({ id: 'timed' });
  };
  const its = async () => (await workspace.schedules.list()).find(({ playbook }) => playbook.id === 'timed');

  test('has a schedule from its publication on, switched like the playbook, and kept like the trigger', async () => {
    await open('2026-05-01T08:30:00Z');
    await activate(workspace, chain('timed', trigger, end));
    expect(await its()).toMatchObject({
      cron: '*/10 * * * *',
      active: true,
      oneActive: true,
      fromTrigger: true,
      input: { limit: 5 },
    });
    await clock.advance(10 * minute);
    await until(async () => (await workspace.runs.list({ playbook: 'timed' })).length === 1);
    await change({ cron: '0 5 * * *' });
    expect(await its()).toMatchObject({ cron: '0 5 * * *', next: Date.parse('2026-05-02T05:00:00Z') });
    await workspace.playbooks.setActive({ id: 'timed', active: false });
    expect(await its()).toMatchObject({ active: false });
  });

  test('cannot be published with a cron expression that is none', async () => {
    await open('2026-05-01T08:30:00Z');
    const wrong = chain('wrong', { ...trigger, cron: 'each hour' }, end);
    await workspace.playbooks.import({ files: [{ path: 'w.playbook.json', text: JSON.stringify(wrong) }] });
    const { number, diagnostics } = await workspace.playbooks.publish({ id: 'wrong' });
    expect(number).toBeUndefined();
    expect(diagnostics).toContainEqual(
      expect.objectContaining({ code: 'INVALID_CRON', message: expect.stringContaining('2 fields') }),
    );
  });

  test('loses it with the trigger, and with itself', async () => {
    await open('2026-05-01T08:30:00Z');
    await activate(workspace, chain('timed', trigger, end), chain('gone', trigger, end));
    const { playbook, revision } = await workspace.playbooks.get({ id: 'timed' });
    await workspace.playbooks.save({
      id: 'timed',
      revision,
      playbook: { ...playbook, trigger: { id: 't', name: 'Start', kind: 'referenced' } },
    });
    await workspace.playbooks.publish({ id: 'timed' });
    await workspace.playbooks.remove({ id: 'gone' });
    expect(await workspace.schedules.list()).toEqual([]);
  });

  test('is changed at the trigger, not at the schedule', async () => {
    await open('2026-05-01T08:30:00Z');
    await activate(workspace, chain('timed', trigger, end));
    const id = (await its())?.id ?? '';
    await expect(save({ id })).rejects.toThrow('belongs to the schedule trigger');
    await expect(workspace.schedules.remove({ id })).rejects.toThrow('belongs to the schedule trigger');
  });
});
