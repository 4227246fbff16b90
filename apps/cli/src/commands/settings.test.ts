import { startServer } from '@setpiece/server';
import { openWorkspace, type LimitView } from '@setpiece/workspace';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { called } from '../testing/called.ts';
import { temporaryFolder } from '../testing/setpiece.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

async function emptyWorkspace(): Promise<string> {
  const data = temporaryFolder();
  await (await openWorkspace({ data, seedExamples: false })).close();
  return data;
}

test('a limit is set in its unit, listed with where it comes from, and reset', async () => {
  const data = await emptyWorkspace();
  expect((await called('settings', 'set', 'events-per-run', '50,000', '--data', data)).out).toBe(
    'Events per run is 50,000 events, at once.\n',
  );
  expect((await called('settings', 'set', 'value-size', '64 MB', '--data', data)).code).toBe(0);
  expect((await called('settings', 'set', 'crashes-until-paused', '5', '--data', data)).out).toContain(
    'after the next start; until then it is 3 crashes',
  );
  const { out } = await called('settings', 'list', '--data', data);
  expect(out).toMatch(/events-per-run\s+50,000 events\s+100,000 events\s+10 to 10,000,000\s+this workspace/);
  expect(out).toMatch(/run-deadline\s+none\s+none/);
  expect(out).toMatch(/time-zone\s+UTC/);
  expect((await called('settings', 'show', 'value-size', '--data', data)).out).toContain('SETPIECE_LIMIT_VALUE_SIZE');
  const reset = await called('settings', 'reset', '--all', '--data', data, '--json');
  expect((JSON.parse(reset.out) as { limits: LimitView[] }).limits.map(({ name, from }) => [name, from])).toEqual([
    ['value-size', 'default'],
    ['events-per-run', 'default'],
    ['crashes-until-paused', 'default'],
  ]);
});

test('an environment variable is shown as the origin and keeps the limit from being set', async () => {
  const data = await emptyWorkspace();
  vi.stubEnv('SETPIECE_LIMIT_EVENTS_PER_RUN', '500');
  expect((await called('settings', 'list', '--data', data)).out).toMatch(
    /events-per-run\s+500 events .*SETPIECE_LIMIT_EVENTS_PER_RUN/,
  );
  const set = await called('settings', 'set', 'events-per-run', '60', '--data', data);
  expect([set.code, set.err]).toEqual([1, expect.stringContaining('set by the environment variable')]);
  vi.stubEnv('SETPIECE_LIMIT_EVENTS_PER_RUN', 'lots');
  const bad = await called('settings', 'list', '--data', data);
  expect([bad.code, bad.err]).toEqual([1, expect.stringMatching(/SETPIECE_LIMIT_EVENTS_PER_RUN is "lots"\. Give a/)]);
});

test.for([
  ['events-per-run', '5', 1, /Events per run \(events-per-run\) cannot be 5\. Give a whole number from 10/],
  ['events-per-run', 'many', 2, /"many" is no value for events-per-run: give a number of events/],
  ['value-size', '64 GB', 2, /give a number of MB/],
  ['event-per-run', '50', 1, /There is no setting "event-per-run"\. Did you mean "events-per-run"/],
  ['time-zone', 'Mars', 1, /There is no time zone "Mars"/],
] as const)('settings set %s %s ends with %d and says what to do', async ([name, value, code, message]) => {
  const data = await emptyWorkspace();
  const { err, ...ended } = await called('settings', 'set', name, value, '--data', data);
  expect(ended.code).toBe(code);
  expect(err).toMatch(message);
});

test('settings reach the server that runs on the workspace, and hold there at once', async () => {
  const data = await emptyWorkspace();
  const server = await startServer({ data, port: 0 });
  onTestFinished(() => server.close());
  await called('settings', 'set', 'run-deadline', '30', '--data', data);
  await called('settings', 'set', 'time-zone', 'Europe/Paris', '--data', data);
  const { out } = await called('settings', 'list', '--data', data, '--json');
  const { timeZone, limits } = JSON.parse(out) as { timeZone: string; limits: LimitView[] };
  expect(timeZone).toBe('Europe/Paris');
  expect(limits.find(({ name }) => name === 'run-deadline')).toMatchObject({ value: 30, from: 'workspace' });
  const bad = await called('settings', 'set', 'run-deadline', '999999', '--data', data);
  expect([bad.code, bad.err]).toEqual([1, expect.stringContaining('from 0 to 525,600 minutes; 0 for none')]);
  const { err } = await called('settings', 'reset', 'run-deadlines', '--data', data);
  expect(err).toContain('Did you mean "run-deadline"?');
});
