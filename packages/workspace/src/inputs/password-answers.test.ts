import type { OperationCall } from '@setpiece/connector-kit';
import { secretMask, type RunEvent } from '@setpiece/playbook';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openWorkspace } from '../open-workspace.ts';
import { chain, until } from '../testing/playbooks.ts';
import type { Workspace } from '../workspace.ts';

const canary = 'canary-0001';
let workspace: Workspace;
let calls: OperationCall[];
let run: string;

const ask = {
  ...{ id: 'ask', name: 'Ask', kind: 'manual_input', title: 'Who are you?' },
  fields: [
    { name: 'user', type: 'text' },
    { name: 'key', type: 'password' },
  ],
};
const use = {
  ...{ id: 'use', name: 'Use', kind: 'connector', connector: 'http', operation: 'request' },
  parameters: { url: 'https://soar.example.com', headers: { Authorization: 'Bearer {{ vars.steps.Ask.input.key }}' } },
};

beforeEach(async () => {
  calls = [];
  workspace = await openWorkspace({
    data: ':memory:',
    seedExamples: false,
    wrapRunner: () => ({
      async run(call) {
        calls.push(call);
        return { ok: true, output: { echo: call.parameters } };
      },
    }),
  });
  const playbook = chain('p', { kind: 'manual' }, ask, use);
  const outputs = [{ name: 'got', value: '{{ vars.steps.Ask.input }} {{ vars.steps.Use.data }}' }];
  await workspace.playbooks.import({
    files: [{ path: 'p.playbook.json', text: JSON.stringify({ ...playbook, outputs }) }],
  });
  ({ run } = await workspace.runs.start({ playbook: 'p' }));
  const { step, visit } = await until(async () => (await workspace.inputs.list())[0], 'the question is asked');
  await workspace.inputs.answer({ run, step, visit, input: { user: 'ann', key: canary } });
  await workspace.finished(run, AbortSignal.timeout(20_000));
});
afterEach(() => workspace.close());

const authorizations = () =>
  calls.map(({ parameters }) => (parameters['headers'] as { Authorization: string }).Authorization);

test('whoever looks at a run sees a mask in place of a password that was answered', async () => {
  expect(authorizations()).toEqual([`Bearer ${canary}`]);
  const stop = new AbortController();
  const watched: RunEvent[] = [];
  for await (const event of workspace.runs.watch([{ run, after: 0 }], stop.signal)) {
    watched.push(event);
    if (event.type === 'run.succeeded') stop.abort();
  }
  const seen = JSON.stringify([
    await workspace.runs.get({ id: run }),
    await workspace.runs.events({ id: run }),
    await workspace.runs.stateAt({ id: run }),
    await workspace.runs.list({ limit: 10 }),
    await workspace.runs.recordTest({ id: run }),
    await workspace.runs.lastVars({ playbook: 'p' }),
    watched,
  ]);
  expect(seen).not.toContain(canary);
  expect(seen).not.toContain('~secret');
  expect(seen).toContain(`"Authorization":"Bearer ${secretMask}"`);
  expect(seen).toContain(`"key":"${secretMask}"`);
});

test('a re-run with the inputs as they were seen uses the password that they stand for', async () => {
  const { steps } = await workspace.runs.get({ id: run });
  const seen = steps.find(({ step }) => step === 'use')?.attempts[0]?.inputs as { parameters: object };
  const parameters = { ...seen.parameters, url: 'https://other.example.com' };
  const again = await workspace.runs.rerun({ run, step: 'use', inputs: { ...seen, parameters } as never });
  await workspace.finished(again.run, AbortSignal.timeout(20_000));
  expect(calls.map(({ parameters: { url } }) => url)).toEqual([
    'https://soar.example.com',
    'https://other.example.com',
  ]);
  expect(authorizations()).toEqual([`Bearer ${canary}`, `Bearer ${canary}`]);
});

test('nothing finds a run by the password that was answered in it', async () => {
  const found = async (text: string) => (await workspace.runs.search({ text, limit: 10 })).runs.length;
  expect(await until(async () => (await found('ann')) || undefined, 'the run is in the index')).toBe(1);
  expect(await found(canary)).toBe(0);
});

test('who holds a link sees a mask, also when an answer through it is refused', async () => {
  const confirm = {
    ...{ id: 'confirm', name: 'Confirm', kind: 'manual_input', title: 'Use {{ vars.steps.Ask.input.key }}?' },
    fields: [{ name: 'why', type: 'text', required: true }],
  };
  const playbook = chain('q', { kind: 'manual' }, ask, confirm);
  await workspace.playbooks.import({ files: [{ path: 'q.playbook.json', text: JSON.stringify(playbook) }] });
  const started = await workspace.runs.start({ playbook: 'q' });
  await workspace.inputs.answer({ ...(await asked('ask')), run: started.run, input: { user: 'ann', key: canary } });
  const { path } = await workspace.inputs.link({ ...(await asked('confirm')), run: started.run });
  const token = path.split('/').at(-1) ?? '';
  const title = `Use ${secretMask}?`;
  expect(await workspace.links.open(token)).toMatchObject({ kind: 'question', title });
  expect(await workspace.links.answer(token, { name: 'Bo', input: {} })).toMatchObject({ kind: 'question', title });
});

const asked = async (named: string) => {
  const look = async () => (await workspace.inputs.list()).find(({ step }) => step === named);
  const { step, visit } = await until(look, `${named} is asked`);
  return { step, visit };
};
