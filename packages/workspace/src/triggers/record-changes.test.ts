import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openWorkspace } from '../open-workspace.ts';
import { activate, chain, endedRuns, until } from '../testing/playbooks.ts';
import type { Workspace } from '../workspace.ts';

let workspace: Workspace;
const trouble: unknown[] = [];

beforeEach(async () => {
  trouble.length = 0;
  workspace = await openWorkspace({
    data: ':memory:',
    seedExamples: false,
    triggers: { onTrouble: (error) => trouble.push(error) },
  });
  await workspace.resume();
});
afterEach(async () => {
  await workspace.close();
  expect(trouble).toEqual([]);
});

const create = (fields: object) => ({ id: 'c', name: 'Create', kind: 'create_record', module: 'alerts', fields });
const update = (fields: object) => ({
  id: 'u',
  name: 'Update',
  kind: 'update_record',
  record: '{{ vars.input.records[0]["@id"] }}',
  fields,
});
const platform = (operation: string, parameters: object) => ({
  id: 'x',
  name: 'Call',
  kind: 'connector',
  connector: 'cyops_utilities',
  operation,
  parameters,
});
const end = { id: 'e', name: 'End', kind: 'end' };
const by = { kind: 'manual', modules: [], inputs: [] };

async function run(playbook: string, inputs = {}, records: string[] = []) {
  const { runs } = await workspace.runs.trigger({ playbook, inputs, records });
  for (const one of runs) await workspace.finished(one.run);
  return runs[0]?.run ?? '';
}

async function started(playbook: string, count = 1) {
  const runs = await endedRuns(workspace, playbook, count);
  return Promise.all(
    runs.map(async (one) => {
      const events = await workspace.runs.events({ id: one.id });
      return { ...one, vars: events.find((event) => event.type === 'run.started')?.vars };
    }),
  );
}

async function firstAlert(): Promise<string> {
  const [record] = (await workspace.records.list({ module: 'alerts' })).records;
  const iri = record?.['@id'];
  if (typeof iri !== 'string') throw new Error('There is no alert.');
  return iri;
}

async function count(playbook: string): Promise<number> {
  let total = 0;
  for (let page = await workspace.runs.list({ playbook, limit: 500 }); page.length;) {
    total += page.length;
    page = await workspace.runs.list({ playbook, limit: 500, before: page.at(-1)?.id ?? '' });
  }
  return total;
}

test('a created record starts the playbook that waits for it, with the record', async () => {
  await activate(
    workspace,
    chain('maker', by, create({ name: 'Phish', severity: 'high' })),
    chain('heard', { kind: 'on_create', module: 'alerts' }, end),
    chain('deaf', { kind: 'on_create', module: 'incidents' }, end),
  );
  const maker = await run('maker');
  const [heard] = await started('heard');
  expect(heard).toMatchObject({
    status: 'succeeded',
    mode: 'live',
    trigger: { kind: 'on_create', cause: { run: maker, depth: 1 } },
  });
  expect(heard?.vars).toMatchObject({ input: { records: [{ name: 'Phish', '@type': 'Alert' }] } });
  expect(await workspace.runs.list({ playbook: 'deaf' })).toEqual([]);
});

test('an update starts those whose filter matches, with the record before as vars.previous.data', async () => {
  const changed = { logic: 'and', filters: [{ field: 'severity', operator: 'changed' }] };
  await activate(
    workspace,
    chain('maker', by, create({ name: 'A', severity: 'low' })),
    chain('raise', { ...by, modules: ['alerts'], records: 'all' }, update({ severity: 'high' })),
    chain('rename', { ...by, modules: ['alerts'], records: 'all' }, update({ name: 'B' })),
    chain('severity', { kind: 'on_update', module: 'alerts', filter: changed }, end),
  );
  await run('maker');
  const iri = await firstAlert();
  await run('rename', {}, [iri]);
  await run('raise', {}, [iri]);
  const runs = await started('severity');
  expect(runs).toHaveLength(1);
  expect(runs[0]?.vars).toMatchObject({
    input: { records: [{ severity: 'high', name: 'B' }] },
    previous: { data: { severity: 'low', name: 'B' } },
  });
});

test('an update that changes no field is none', async () => {
  await activate(
    workspace,
    chain('maker', by, create({ name: 'A' })),
    chain('same', { ...by, modules: ['alerts'], records: 'all' }, update({ name: 'A' })),
    chain('other', { ...by, modules: ['alerts'], records: 'all' }, update({ name: 'C' })),
    chain('heard', { kind: 'on_update', module: 'alerts' }, end),
  );
  await run('maker');
  for (const playbook of ['same', 'other']) await run(playbook, {}, [await firstAlert()]);
  expect(await started('heard')).toHaveLength(1);
});

test('connectors that write records start playbooks in the same chain, on deletion with the record as it was', async () => {
  await activate(
    workspace,
    chain(
      'maker',
      by,
      platform('make_cyops_request', { iri: '/api/3/alerts', method: 'POST', body: { name: 'Gone' } }),
    ),
    chain(
      'created',
      { kind: 'on_create', module: 'alerts' },
      platform('make_cyops_request', { iri: '{{ vars.input.records[0]["@id"] }}', method: 'DELETE' }),
    ),
    chain('deleted', { kind: 'on_delete', module: 'alerts' }, end),
  );
  const maker = await run('maker');
  const [deleted] = await started('deleted');
  expect(deleted?.vars).toMatchObject({ input: { records: [{ name: 'Gone' }] } });
  expect(deleted?.trigger.cause).toMatchObject({ root: maker, depth: 2 });
});

test('only a playbook that is active when the record changes is started, and not any more once it is switched off', async () => {
  await activate(
    workspace,
    chain('maker', by, create({ name: 'A' })),
    chain('heard', { kind: 'on_create', module: 'alerts' }, end),
  );
  await workspace.playbooks.setActive({ id: 'heard', active: false });
  await run('maker');
  await workspace.playbooks.setActive({ id: 'heard', active: true });
  await run('maker');
  expect(await started('heard')).toHaveLength(1);
});

test('a published version with another trigger is the one that counts', async () => {
  await activate(
    workspace,
    chain('maker', by, create({ name: 'A' })),
    chain('heard', { kind: 'on_create', module: 'alerts' }, end),
  );
  const { playbook, revision } = await workspace.playbooks.get({ id: 'heard' });
  await workspace.playbooks.save({
    id: 'heard',
    revision,
    playbook: { ...playbook, trigger: { id: 't', name: 'Start', kind: 'referenced' } },
  });
  await run('maker');
  await started('heard', 1);
  await workspace.playbooks.publish({ id: 'heard' });
  await run('maker');
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await workspace.runs.list({ playbook: 'heard' })).toHaveLength(1);
});

describe('a playbook that starts itself for ever', () => {
  test('is stopped after 32 starts, with a failed run that says why', async () => {
    await activate(
      workspace,
      chain('maker', by, create({ name: 'A', count: 0 })),
      chain(
        'again',
        { kind: 'on_update', module: 'alerts' },
        update({ count: '{{ vars.input.records[0].count + 1 }}' }),
      ),
      chain('first', { ...by, modules: ['alerts'], records: 'all' }, update({ count: 1 })),
    );
    await run('maker');
    await run('first', {}, [await firstAlert()]);
    const failed = await until(async () => (await workspace.runs.list({ playbook: 'again', status: 'failed' }))[0]);
    expect(failed.error).toMatchObject({ code: 'TRIGGER_LOOP', message: expect.stringContaining('32 times in a row') });
    expect(await workspace.runs.list({ playbook: 'again', limit: 100 })).toHaveLength(33);
  });

  test('and makes more of itself each time ends as well', { timeout: 200_000 }, async () => {
    const two = {
      ...create({ name: 'Child {{ vars.item }}' }),
      forEach: { items: '{{ [1, 2, 3, 4, 5] }}', parallel: true },
    };
    await activate(
      workspace,
      chain('maker', by, create({ name: 'A' })),
      chain('many', { kind: 'on_create', module: 'alerts' }, two),
    );
    await run('maker');
    const stopped = await until(
      async () => (await workspace.runs.list({ playbook: 'many', status: 'failed', limit: 1 }))[0],
    );
    expect(stopped.error).toMatchObject({ code: 'TRIGGER_LOOP' });
    await workspace.playbooks.setActive({ id: 'many', active: false });
    await until(
      async () => (await workspace.runs.list({ playbook: 'many', status: 'running', limit: 1 })).length === 0,
    );
    const failures = await workspace.runs.list({ playbook: 'many', status: 'failed' });
    expect(failures).toHaveLength(1);
  });
});

test(
  '10,000 changed records start 10,000 runs, and another playbook is not kept waiting for them',
  { timeout: 200_000 },
  async () => {
    const bulk = {
      ...create({ name: 'Alert {{ vars.item }}' }),
      forEach: { items: '{{ range(10000) | list }}', bulk: true, batchSize: 1000 },
    };
    await activate(
      workspace,
      chain('maker', by, bulk),
      chain('one', by, { id: 'i', name: 'One', kind: 'create_record', module: 'incidents', fields: { name: 'I' } }),
      chain('each', { kind: 'on_create', module: 'alerts' }, end),
      chain('other', { kind: 'on_create', module: 'incidents' }, end),
    );
    await run('maker');
    await run('one');
    await started('other');
    expect(await count('each')).toBeLessThan(9000);
    await until(async () => (await count('each')) === 10_000, 'all had started');
  },
);
