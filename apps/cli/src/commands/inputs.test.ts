import { startServer } from '@setpiece/server';
import { onTestFinished, expect, test } from 'vitest';
import { greeting, setpiece, temporaryFile, temporaryFolder } from '../testing/setpiece.ts';

const asks = {
  id: 'ask',
  name: 'Ask',
  kind: 'manual_input',
  title: 'Go on?',
  quorum: 2,
  fields: [{ name: 'count', type: 'integer', required: true }],
  options: [{ name: 'Yes' }, { name: 'No' }],
};
const waits = { id: 'wait', name: 'Wait', kind: 'wait', for: { kind: 'signal', name: 'go' } };
const chain = ['start', 'ask', 'wait'].slice(0, 2).map((from, index) => ({
  id: `r${index}`,
  from,
  to: ['ask', 'wait'][index],
}));

async function runningPlaybook() {
  const data = temporaryFolder();
  const server = await startServer({ data, port: 0 });
  onTestFinished(() => server.close());
  const outputs = [{ name: 'got', value: '{{ [vars.steps.Ask.option, vars.steps.Wait] }}' }];
  const file = temporaryFile('a.playbook.json', greeting({ steps: [asks, waits], routes: chain, outputs }));
  await setpiece('import', file, '--data', data);
  const headers = { authorization: `Bearer ${server.token}`, 'content-type': 'application/json' };
  const call = async (path: string, body?: object) => {
    const options = body ? { method: 'POST', body: JSON.stringify(body), headers } : { headers };
    const answer = (await (await fetch(`${server.url}/trpc/${path}`, options)).json()) as { result: { data: unknown } };
    return answer.result.data;
  };
  const { run } = (await call('runs.start', { playbook: 'greeting' })) as { run: string };
  await expect.poll(async () => ((await call('inputs.list')) as unknown[]).length).toBe(1);
  return { data, run, call };
}

test('a question is listed and answered, by a link too, and a signal lets the run go on', async () => {
  const { data, run, call } = await runningPlaybook();
  const listed = await setpiece('inputs', 'list', '--data', data);
  expect(listed.stdout).toContain(run);
  expect(listed.stdout).toMatch(/Go on\?\s+0 of 2/);
  const json = JSON.parse((await setpiece('inputs', 'list', '--data', data, '--json')).stdout) as { inputs: object[] };
  expect(json.inputs).toMatchObject([{ run, stepName: 'Ask' }]);

  const wrong = await setpiece('inputs', 'answer', run, 'Yes', '--input', '{"count":"many"}', '--data', data);
  expect([wrong.code, wrong.stderr]).toEqual([1, expect.stringContaining('count is not a whole number')]);
  const first = await setpiece('inputs', 'answer', run, 'Yes', '--input', '{"count":1}', '--data', data);
  expect([first.code, first.stdout]).toEqual([0, expect.stringContaining('1 of 2 answers are there')]);

  const link = await setpiece('inputs', 'link', run, '--for', 'ann@example.org', '--data', data);
  const body = new URLSearchParams({ option: 'Yes', 'field.count': '2' });
  expect((await fetch(link.stdout.trim(), { method: 'POST', body })).status).toBe(200);
  const late = await setpiece('inputs', 'answer', run, 'Yes', '--data', data);
  expect([late.code, late.stderr]).toEqual([1, expect.stringContaining('asks nothing now')]);

  const signal = await setpiece('signal', run, 'go', '--payload', '{"a":1}', '--data', data);
  expect([signal.code, signal.stderr]).toEqual([0, '']);
  await expect
    .poll(() => call(`runs.get?input=${encodeURIComponent(JSON.stringify({ id: run }))}`), { timeout: 10_000 })
    .toMatchObject({ run: { status: 'succeeded', outputs: { got: ['Yes', { a: 1 }] } } });
  expect((await setpiece('signal', run, 'go', '--data', data)).stderr).toContain('has ended and takes no signal');
}, 120_000);

test('without a server the command says how to start one', async () => {
  const { code, stderr } = await setpiece('inputs', 'list', '--data', temporaryFolder());
  expect([code, stderr]).toEqual([1, expect.stringContaining('Start it with "setpiece start')]);
});
