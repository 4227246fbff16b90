import type { Playbook, Value } from '@setpiece/playbook';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openWorkspace } from '../open-workspace.ts';
import type { Workspace } from '../workspace.ts';

let workspace: Workspace;
beforeEach(async () => {
  workspace = await openWorkspace({ data: ':memory:', seedExamples: false });
});
afterEach(async () => {
  await workspace.close();
});

/** Fails in its second step unless it is told a good address. */
const blocks = {
  format: 'setpiece/playbook',
  version: 1,
  id: 'blocks',
  name: 'Block an address',
  values: 'setpiece',
  parameters: [{ name: 'ip', type: 'text' }],
  outputs: [{ name: 'said', value: '{{ vars.said }}' }],
  trigger: { id: 'start', name: 'Start', kind: 'manual' },
  steps: [
    {
      id: 'who',
      name: 'Who',
      kind: 'set_variable',
      variables: [{ name: 'who', value: 'host {{ vars.input.params.ip }}' }],
    },
    {
      id: 'check',
      name: 'Check',
      kind: 'set_variable',
      variables: [{ name: 'port', value: '{{ vars.input.params.port }}' }],
    },
    {
      id: 'say',
      name: 'Say',
      kind: 'set_variable',
      variables: [{ name: 'said', value: '{{ vars.who }} port {{ vars.port }}' }],
    },
  ],
  routes: [
    { id: 'r1', from: 'start', to: 'who' },
    { id: 'r2', from: 'who', to: 'check' },
    { id: 'r3', from: 'check', to: 'say' },
  ],
} as unknown as Playbook;

async function imported(playbook: Playbook = blocks): Promise<void> {
  await workspace.playbooks.import({ files: [{ path: 'a.playbook.json', text: JSON.stringify(playbook) }] });
}

async function run(params: Value): Promise<string> {
  const started = await workspace.runs.start({ playbook: 'blocks', input: { params } });
  await workspace.finished(started.run);
  return started.run;
}

async function ended(id: string) {
  await workspace.finished(id);
  return (await workspace.runs.get({ id })).run;
}

describe('running again', () => {
  test('from the failing step with edited input goes on, and both runs know of each other', async () => {
    await imported();
    const failed = await run({ ip: '192.0.2.7' });
    const { run: again } = await workspace.runs.rerun({ run: failed, step: 'check', inputs: { port: 443 } });
    expect(await ended(again)).toMatchObject({
      status: 'succeeded',
      outputs: { said: 'host 192.0.2.7 port 443' },
      fork: { run: failed, step: 'check', visit: 1 },
    });
    expect((await workspace.runs.repeatsOf({ id: failed })).map(({ id }) => id)).toEqual([again]);
  });

  test('from the beginning takes the payload that is given, else the old one', async () => {
    await imported();
    const failed = await run({ ip: '192.0.2.7' });
    const { run: same } = await workspace.runs.rerun({ run: failed });
    expect((await ended(same)).status).toBe('failed');
    const { run: other } = await workspace.runs.rerun({ run: failed, input: { params: { ip: 'a', port: 1 } } });
    expect(await ended(other)).toMatchObject({ status: 'succeeded', outputs: { said: 'host a port 1' } });
  });

  test('on the latest version takes the mended playbook, when the history still leads to the step', async () => {
    await imported();
    const failed = await run({ ip: '192.0.2.7' });
    const { playbook, revision } = await workspace.playbooks.get({ id: 'blocks' });
    const mended = {
      ...playbook,
      steps: playbook.steps.map((step) =>
        step.id === 'check'
          ? { ...step, variables: [{ name: 'port', value: '{{ vars.input.params.port | default(80) }}' }] }
          : step,
      ),
    } as Playbook;
    await workspace.playbooks.save({ id: 'blocks', revision, playbook: mended });
    const { run: again } = await workspace.runs.rerun({ run: failed, step: 'check', version: 'latest' });
    expect(await ended(again)).toMatchObject({ status: 'succeeded', outputs: { said: 'host 192.0.2.7 port 80' } });
  });

  test('twice with one key starts one run', async () => {
    await imported();
    const failed = await run({ ip: 'a' });
    const [one, two] = await Promise.all([
      workspace.runs.rerun({ run: failed, key: 'k' }),
      workspace.runs.rerun({ run: failed, key: 'k' }),
    ]);
    expect(one.run).toBe(two.run);
    expect([one, two].filter(({ suppressed }) => suppressed)).toHaveLength(1);
  });

  test('is refused while the run goes on, and for a step that it never came to', async () => {
    const asks = {
      ...blocks,
      steps: [{ id: 'who', name: 'Who', kind: 'manual_input', title: 'Sure?', options: [{ name: 'Yes' }] }],
      routes: [{ id: 'r1', from: 'start', to: 'who' }],
      outputs: [],
    };
    await imported(asks as unknown as Playbook);
    const { run: waiting } = await workspace.runs.start({ playbook: 'blocks' });
    await expect(workspace.runs.rerun({ run: waiting })).rejects.toThrow(/Wait until it has ended/);
    await workspace.runs.cancel({ id: waiting });
    await expect(workspace.runs.rerun({ run: waiting, step: 'nowhere' })).rejects.toThrow(/no step nowhere/);
  });

  test('all failed runs at once leaves out what was run again, and does each once', async () => {
    await imported();
    const failed = [await run({ ip: '1' }), await run({ ip: '2' }), await run({ ip: '3' })];
    await run({ ip: '4', port: 1 });
    await workspace.runs.rerun({ run: failed[0] as string, step: 'check', inputs: { port: 1 } });
    const plan = await workspace.runs.planRerunFailed({ playbook: 'blocks' });
    expect([plan.total, plan.runs.map(({ id }) => id)]).toEqual([2, [failed[2], failed[1]]]);
    const { playbook, revision } = await workspace.playbooks.get({ id: 'blocks' });
    const [who, , say] = playbook.steps;
    const check = { id: 'check', name: 'Check', kind: 'set_variable', variables: [{ name: 'port', value: 5 }] };
    await workspace.playbooks.save({
      id: 'blocks',
      revision,
      playbook: { ...playbook, steps: [who, check, say] } as Playbook,
    });
    const done = await workspace.runs.rerunFailed({ playbook: 'blocks', version: 'latest' });
    expect(done.started.map(({ run: of }) => of)).toEqual([failed[1], failed[2]]);
    for (const { again } of done.started) expect((await ended(again)).status).toBe('succeeded');
    expect(await workspace.runs.rerunFailed({ playbook: 'blocks' })).toEqual({ started: [], refused: [] });
    const refused = await workspace.runs.planRerunFailed({ runs: [failed[1] as string] });
    expect(refused.refused).toMatchObject([{ reason: expect.stringContaining('run again already') }]);
  });
});

describe('finding runs', () => {
  const ids = async (search: Parameters<Workspace['runs']['search']>[0]) =>
    (await workspace.runs.search(search)).runs.map(({ id }) => id);

  test('by words of the payload, of values that steps made and of errors, and by what they are', async () => {
    await imported();
    const good = await run({
      ip: '192.0.2.7',
      port: 443,
      record: '/api/3/alerts/0f8fad5b-d9cb-469f-a165-70867728950e',
    });
    const bad = await run({ ip: '198.51.100.9' });
    expect(await ids({ text: '192.0.2.7' })).toEqual([good]);
    expect(await ids({ text: 'host' })).toEqual([bad, good]);
    expect(await ids({ text: 'host 198.51' })).toEqual([bad]);
    expect(await ids({ text: '"port 443"' })).toEqual([good]);
    expect(await ids({ text: 'port 4430' })).toEqual([]);
    expect(await ids({ record: '/api/3/alerts/0f8fad5b-d9cb-469f-a165-70867728950e' })).toEqual([good]);
    expect(await ids({ record: '0f8fad5b-d9cb-469f-a165-70867728950e' })).toEqual([good]);
    expect(await ids({ status: 'failed' })).toEqual([bad]);
    expect(await ids({ status: ['failed', 'succeeded'], playbook: 'blocks', mode: 'test', trigger: 'manual' })).toEqual(
      [bad, good],
    );
    expect(await ids({ mode: 'live' })).toEqual([]);
    expect(await ids({ since: Date.now() + 60_000 })).toEqual([]);
    expect(await ids({ text: '***' })).toEqual([]);
    expect(await ids({ text: `" or 1=1 -- ( * NEAR ' "` })).toEqual([]);
  });

  test('a run that waits is found, and found again when it has ended', async () => {
    const asks = {
      ...blocks,
      steps: [
        {
          id: 'who',
          name: 'Who',
          kind: 'manual_input',
          title: 'Is {{ vars.input.params.ip }} yours?',
          options: [{ name: 'Yes' }],
        },
      ],
      routes: [{ id: 'r1', from: 'start', to: 'who' }],
      outputs: [],
    };
    await imported(asks as unknown as Playbook);
    const { run: waiting } = await workspace.runs.start({ playbook: 'blocks', input: { params: { ip: 'falcon' } } });
    await expect.poll(() => ids({ text: 'falcon yours' }), { timeout: 5000 }).toEqual([waiting]);
    await workspace.runs.cancel({ id: waiting });
    expect(await ids({ text: 'falcon', status: 'cancelled' })).toEqual([waiting]);
  });
});

describe('the state at an event', () => {
  test('is that of the journal up to there, and an event that is not there is refused', async () => {
    await imported();
    const id = await run({ ip: 'a', port: 1 });
    const end = await workspace.runs.stateAt({ id });
    expect(end).toMatchObject({
      status: 'succeeded',
      event: { type: 'run.succeeded' },
      vars: { said: 'host a port 1' },
    });
    const first = await workspace.runs.stateAt({ id, seq: 2 });
    expect(first).toMatchObject({
      event: { type: 'run.started' },
      active: [{ step: 'who', visit: 1 }],
      lastSeq: end.lastSeq,
    });
    expect(first.vars).not.toHaveProperty('who');
    await expect(workspace.runs.stateAt({ id, seq: 999 })).rejects.toThrow(
      `There is no event 999 in run ${id}. Name one from 1 to ${end.lastSeq}.`,
    );
  });
});

describe('tests of a draft', () => {
  test('a run becomes a test of the draft, which passes and can be taken out again', async () => {
    await imported();
    const id = await run({ ip: 'a', port: 1 });
    expect(await workspace.tests.add({ run: id, name: 'Says the port' })).toEqual({
      playbook: 'blocks',
      test: 'Says the port',
    });
    await expect(workspace.tests.add({ run: id, name: 'Says the port' })).rejects.toThrow(/another name/);
    const report = await workspace.tests.run({ playbook: 'blocks' });
    expect(report).toMatchObject({ tests: [{ name: 'Says the port', passed: true }], coverage: { percent: 100 } });
    await workspace.tests.remove({ playbook: 'blocks', name: 'Says the port' });
    expect((await workspace.playbooks.get({ id: 'blocks' })).playbook.tests).toBeUndefined();
  });

  test('a simulated run says what would have happened, and changes nothing here', async () => {
    const writes = {
      ...blocks,
      outputs: [],
      steps: [
        { id: 'who', name: 'Who', kind: 'create_record', module: 'alerts', fields: { name: 'Noted' } },
        {
          id: 'post',
          name: 'Post',
          kind: 'connector',
          connector: 'http',
          operation: 'post',
          parameters: { url: 'http://127.0.0.1:9/' },
        },
      ],
      routes: [
        { id: 'r1', from: 'start', to: 'who' },
        { id: 'r2', from: 'who', to: 'post' },
      ],
    };
    await imported(writes as unknown as Playbook);
    const { run: told, steps, effects } = await workspace.tests.simulate({ playbook: 'blocks' });
    expect(told.status).toBe('succeeded');
    expect(effects).toMatchObject([{ operation: 'create_record' }, { operation: 'http.post', fate: 'simulated' }]);
    expect(steps.at(-1)?.attempts.at(-1)?.provenance).toBe('simulated');
    expect(await workspace.runs.list()).toEqual([]);
    expect((await workspace.records.list({ module: 'alerts' })).total).toBe(0);
  });
});
