import { constants } from 'node:buffer';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parsePlaybook, type Playbook } from '@setpiece/playbook';
import { defaultLimits } from '@setpiece/runtime';
import { afterEach, describe, expect, test } from 'vitest';
import { openWorkspace, type OpenWorkspace } from '../open-workspace.ts';
import type { Workspace } from '../workspace.ts';
import {
  limitDefinitions,
  limitNames,
  runtimeLimits,
  type LimitDefinition,
  type LimitName,
  type LimitValues,
} from './limit-list.ts';
import { variableOf } from './limits-of-environment.ts';

let workspace: Workspace;
let close = async () => {};
afterEach(() => close());

async function open(environment = {}, more: Partial<OpenWorkspace> = {}): Promise<Workspace> {
  workspace = await openWorkspace({ data: ':memory:', seedExamples: false, environment, ...more });
  close = async () => {
    close = async () => {};
    await workspace.close();
  };
  return workspace;
}

const loop: Playbook = (() => {
  const { value } = parsePlaybook({
    format: 'setpiece/playbook',
    version: 1,
    id: 'loop',
    name: 'Loop',
    values: 'setpiece',
    trigger: { id: 't', name: 'Start', kind: 'manual' },
    steps: [
      {
        id: 's',
        name: 'Count',
        kind: 'set_variable',
        forEach: { items: '{{ range(100) | list }}' },
        variables: [{ name: 'n', value: '{{ vars.item }}' }],
      },
    ],
    routes: [{ id: 'r', from: 't', to: 's' }],
  });
  return value!;
})();

async function endOfLoop(): Promise<string> {
  await workspace.playbooks.import({ files: [{ path: 'loop.playbook.json', text: JSON.stringify(loop) }] });
  const { run } = await workspace.runs.start({ playbook: 'loop', input: {} });
  await workspace.finished(run);
  const { status, error } = (await workspace.runs.get({ id: run })).run;
  return error?.code ?? status;
}

const limit = async (name: LimitName) => (await workspace.settings.limits()).find((one) => one.name === name);

test('a changed number of events per run bites in the next run, without a restart, and a reset lets it go again', async () => {
  await open();
  expect(await endOfLoop()).toBe('succeeded');
  await workspace.settings.setLimits({ 'events-per-run': 50 });
  expect(await endOfLoop()).toBe('EVENT_LIMIT');
  expect(await limit('events-per-run')).toMatchObject({ value: 50, from: 'workspace', default: 100_000 });
  await workspace.settings.setLimits({ 'events-per-run': null });
  expect(await endOfLoop()).toBe('succeeded');
});

test('tests of a playbook are run with the limits of its workspace', async () => {
  await open();
  const tests = [{ name: 'all', input: {}, expect: {} }];
  await workspace.playbooks.import({
    files: [{ path: 'loop.playbook.json', text: JSON.stringify({ ...loop, tests }) }],
  });
  await workspace.settings.setLimits({ 'events-per-run': 50 });
  expect((await workspace.tests.run({ playbook: 'loop' })).tests).toMatchObject([{ status: 'failed' }]);
});

test('an environment variable wins over what the workspace keeps, and cannot be changed there', async () => {
  await open({ SETPIECE_LIMIT_EVENTS_PER_RUN: '50', SETPIECE_LIMIT_VALUE_SIZE: '' });
  expect(await endOfLoop()).toBe('EVENT_LIMIT');
  expect(await limit('events-per-run')).toMatchObject({ value: 50, from: 'environment' });
  expect(await limit('value-size')).toMatchObject({ value: 32, from: 'default' });
  await expect(workspace.settings.setLimits({ 'events-per-run': 500 })).rejects.toThrow(
    /Events per run \(events-per-run\) is set by the environment variable SETPIECE_LIMIT_EVENTS_PER_RUN/,
  );
});

test('limits stay in the workspace, and one that is looked at once says what holds until the next start', async () => {
  const data = mkdtempSync(join(tmpdir(), 'setpiece-limits-'));
  try {
    await open({}, { data });
    await workspace.settings.setLimits({ 'crashes-until-paused': 5, 'run-deadline': 1.5 });
    expect(await limit('crashes-until-paused')).toMatchObject({ value: 5, now: 3, holds: 'after the next start' });
    await close();
    await open({}, { data });
    expect((await limit('crashes-until-paused'))?.value).toBe(5);
    expect((await limit('crashes-until-paused'))?.now).toBeUndefined();
    expect((await limit('run-deadline'))?.value).toBe(1.5);
  } finally {
    await close();
    rmSync(data, { recursive: true, force: true });
  }
});

describe('a value that cannot be', () => {
  test.for([
    [
      'events-per-run',
      5,
      /Events per run \(events-per-run\) cannot be 5\. Give a whole number from 10 to 10,000,000 events\./,
    ],
    ['events-per-run', 50.5, /Give a whole number/],
    ['value-size', 1e9, /Size of one value \(value-size\) .* from 0\.001 to 64 MB/],
    ['run-deadline', -1, /from 0 to 525,600 minutes; 0 for none/],
    ['stop-grace', Number.NaN, /Time to stop/],
    ['event-per-run', 5, /There is no limit "event-per-run"\. Did you mean "events-per-run"/],
    ['constructor', 5, /There is no limit "constructor"\. There are "value-size", /],
  ] as const)('%s = %d is refused with the next move, and nothing is kept', async ([name, value, message]) => {
    await open();
    const before = await workspace.settings.limits();
    await expect(workspace.settings.setLimits({ 'runs-in-line': 7, [name]: value })).rejects.toThrow(message);
    expect(await workspace.settings.limits()).toEqual(before);
  });

  test.for([
    ['SETPIECE_LIMIT_EVENTS_PER_RUN', 'many', /SETPIECE_LIMIT_EVENTS_PER_RUN is "many"\. Give a whole number from 10/],
    ['SETPIECE_LIMIT_EVENTS_PER_RUNS', '50', /names no limit\. Did you mean "SETPIECE_LIMIT_EVENTS_PER_RUN"/],
    ['SETPIECE_LIMIT_VALUE_SIZE', '32MB', /from 0\.001 to 64 MB/],
  ] as const)('%s = %s in the environment keeps the workspace from opening', async ([variable, text, message]) => {
    await expect(open({ [variable]: text })).rejects.toThrow(message);
  });
});

test('the defaults of the workspace are those of the runtime', () => {
  const values = Object.fromEntries(limitNames.map((name) => [name, limitDefinitions[name].default])) as LimitValues;
  expect(runtimeLimits(values)).toEqual(defaultLimits);
});

test('the largest sizes that are allowed fit into one text as JSON, with their escapes', () => {
  const megabyte = 1_048_576;
  const { 'value-size': value, 'variables-size': variables } = limitDefinitions;
  expect(value.max * megabyte * JSON.stringify('\u0001').slice(1, -1).length).toBeLessThan(constants.MAX_STRING_LENGTH);
  expect(variables.max * megabyte * JSON.stringify('"').slice(1, -1).length).toBeLessThan(constants.MAX_STRING_LENGTH);
});

test('the page on limits says of each what it does, its variable, default and range', () => {
  const page = readFileSync(new URL('../../../../docs/limits.md', import.meta.url), 'utf8').replace(/ +/g, ' ');
  for (const name of limitNames) {
    const { text, unit, min, max, holds, ...limit }: LimitDefinition = limitDefinitions[name];
    const number = (value: number) => value.toLocaleString('en');
    const usual = limit.default === 0 && limit.zero ? limit.zero : number(limit.default);
    expect(page).toContain(
      `| \`${name}\` | \`${variableOf(name)}\` | ${usual} | ${number(min)} to ${number(max)} ${unit} | ${holds} | ${text} |`,
    );
  }
});
