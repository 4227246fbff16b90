import type { OperationCall } from '@setpiece/connector-kit';
import type { Values } from '@setpiece/playbook';
import { afterEach, expect, test } from 'vitest';
import type { Actor } from '../actor.ts';
import { openWorkspace, type OpenWorkspace } from '../open-workspace.ts';
import { chain, until } from '../testing/playbooks.ts';
import type { Workspace } from '../workspace.ts';
import type { WaitingInput } from './waiting-input.ts';

let workspace: Workspace;
afterEach(() => workspace.close());

const approval = (more: object = {}) => ({
  id: 'ask',
  name: 'Ask',
  kind: 'manual_input',
  title: 'Block 192.0.2.7?',
  approval: true,
  fields: [
    { name: 'severity', type: 'picklist', picklist: 'Severity', required: true },
    { name: 'message', type: 'text' },
  ],
  options: [{ name: 'Approve', primary: true }, { name: 'Reject' }],
  ...more,
});

async function ask(step: object, options: Partial<OpenWorkspace> = {}): Promise<WaitingInput> {
  workspace = await openWorkspace({ data: ':memory:', seedExamples: false, ...options });
  const playbook = chain('p', { kind: 'manual' }, step);
  const outputs = [{ name: 'asked', value: '{{ vars.steps.Ask }}' }];
  await workspace.playbooks.import({
    files: [{ path: 'p.playbook.json', text: JSON.stringify({ ...playbook, outputs }) }],
  });
  await workspace.runs.start({ playbook: 'p' });
  return until(async () => (await workspace.inputs.list())[0], 'the question is asked');
}

const high = { severity: 'High', message: 'ok' };
const tokenOf = (url: string) => url.slice(url.lastIndexOf('/') + 1);
const link = async (input: WaitingInput, more: object = {}) =>
  tokenOf((await workspace.inputs.link({ ...addressOf(input), ...more })).path);

function addressOf({ run, step, visit }: WaitingInput) {
  return { run, step, visit };
}

async function outputOf({ run }: WaitingInput): Promise<Values> {
  await workspace.finished(run, AbortSignal.timeout(20_000));
  return (await workspace.runs.get({ id: run })).run.outputs?.['asked'] as Values;
}

test('a quorum is reached by somebody signed in and somebody with a link', async () => {
  const input = await ask(approval({ quorum: 2, timeout: { days: 1 } }));
  expect(input).toMatchObject({ title: 'Block 192.0.2.7?', given: 0, needed: 2, approval: true });
  expect(input.due).toBeGreaterThan(Date.now());
  const token = await link(input);
  const here = { ...addressOf(input), option: 'Approve', input: high };
  expect(await workspace.inputs.answer(here)).toMatchObject({ accepted: true, decided: false, given: 1 });
  await expect(workspace.inputs.answer(here)).rejects.toThrow('You answered this question already');
  expect((await workspace.inputs.list())[0]).toMatchObject({ given: 1, answers: [{ name: 'You', option: 'Approve' }] });
  expect(await workspace.links.answer(token, { option: 'Approve', name: 'Bo', input: high })).toMatchObject({
    kind: 'answered',
    isNew: true,
    option: 'Approve',
  });
  expect(await outputOf(input)).toMatchObject({
    approved: true,
    message: 'ok',
    answers: [
      { user: 'You', via: 'session' },
      { user: 'Bo', via: 'link', input: { severity: expect.stringMatching(/^\/api\/3\/picklists\//) as string } },
    ],
  });
  expect(await workspace.inputs.answer(here)).toMatchObject({
    accepted: false,
    message: expect.stringMatching(/^This question was answered already by Bo \("Approve"\) at 2/) as string,
  });
});

test('a link answers once, whoever looks at it before and however often it is sent', async () => {
  const input = await ask(approval({ quorum: 2 }));
  const [token, other] = [await link(input, { recipient: 'Ann@example.org' }), await link(input)];
  for (let look = 0; look < 3; look++)
    expect(await workspace.links.open(token)).toMatchObject({ kind: 'question', asksName: false });
  expect(await workspace.links.answer(token, { option: 'Approve', input: {} })).toMatchObject({
    kind: 'question',
    problems: [{ field: 'severity', message: 'severity is needed.' }],
  });
  const answer = { option: 'Approve', input: high };
  const pages = await Promise.all(Array.from({ length: 10 }, () => workspace.links.answer(token, answer)));
  expect(pages.filter((page) => page.kind === 'answered' && page.isNew)).toHaveLength(1);
  expect(pages.filter((page) => page.kind === 'answered' && !page.isNew)).toHaveLength(9);
  expect(await workspace.links.open(token)).toMatchObject({ kind: 'answered', isNew: false, option: 'Approve' });
  expect((await workspace.inputs.list())[0]?.answers).toMatchObject([{ by: 'ann@example.org', via: 'link' }]);
  expect(await workspace.links.answer(other, { option: 'Reject', input: high })).toMatchObject({
    problems: [{ field: 'name' }],
  });
  await workspace.links.answer(other, { option: 'Reject', name: 'Bo', input: high });
  expect(await outputOf(input)).toMatchObject({ approved: false, user: 'Bo' });
});

test('two links for one person are one answer', async () => {
  const input = await ask(approval({ quorum: 2 }));
  const recipient = 'ann@example.org';
  const [first, second] = [await link(input, { recipient }), await link(input, { recipient })];
  await workspace.links.answer(first, { option: 'Approve', input: high });
  expect(await workspace.links.answer(second, { option: 'Approve', input: high })).toMatchObject({
    kind: 'question',
    problems: [{ message: expect.stringContaining('ann@example.org answered this question already') as string }],
  });
});

test('a link says no more than it must when the question is closed, its time is up, or it is none', async () => {
  const input = await ask(approval());
  const [token, late] = [await link(input), await link(input, { hours: 0.0000001 })];
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(await workspace.links.open(late)).toMatchObject({ kind: 'expired' });
  await workspace.inputs.answer({ ...addressOf(input), option: 'Approve', input: high });
  const page = await workspace.links.open(token);
  expect(page).toMatchObject({ kind: 'closed', reason: 'answered' });
  expect(JSON.stringify(page)).not.toContain('You');
  expect(await workspace.links.open('x'.repeat(43))).toEqual({ kind: 'unknown' });
  expect(await workspace.links.answer('', { input: {} })).toEqual({ kind: 'unknown' });
  await expect(workspace.inputs.link(addressOf(input))).rejects.toThrow('answered already by You');
});

test('people who are asked by mail get a link of their own, and a failing mail fails nothing', async () => {
  const calls: OperationCall[] = [];
  const input = await ask(approval({ assignee: { emails: 'ann@example.org, bo@example.org' }, text: '<p>Now</p>' }), {
    address: () => 'https://soc.example.org',
    wrapRunner: () => ({
      run: async (call) => {
        calls.push(call);
        const failure = { code: 'mail_failed', message: 'The server is away.', retryable: true };
        return calls.length === 1 ? { ok: true, output: {} } : { ok: false, failure };
      },
    }),
  });
  const noted = await until(async () => {
    const events = await workspace.runs.events({ id: input.run });
    return events.find(({ type }) => type === 'input.notified');
  }, 'the mails are noted');
  expect(noted).toMatchObject({ reminder: 0, to: ['ann@example.org'], error: { code: 'mail_failed' } });
  expect(calls).toMatchObject([
    { connector: 'smtp', operation: 'send_email', parameters: { to: 'ann@example.org', subject: 'Block 192.0.2.7?' } },
    { parameters: { to: 'bo@example.org' } },
  ]);
  const content = calls[0]?.parameters['content'] as string;
  expect(content).toContain('\n\nNow\n\n');
  const url = /https:\/\/soc\.example\.org\/answer\/[\w-]{43}/.exec(content)?.[0] ?? '';
  await workspace.links.answer(tokenOf(url), { option: 'Reject', input: high });
  expect(await outputOf(input)).toMatchObject({
    approved: false,
    user: 'ann@example.org',
    answers: [{ via: 'email' }],
  });
});

test('without a mail server the reason why nobody got a mail is in the journal', async () => {
  const input = await ask(approval({ assignee: { emails: ['ann@example.org'] } }), {
    address: () => 'http://127.0.0.1',
  });
  const noted = await until(async () => {
    const events = await workspace.runs.events({ id: input.run });
    return events.find(({ type }) => type === 'input.notified');
  }, 'the mail is noted');
  expect(noted).toMatchObject({ to: [], error: { message: expect.stringContaining('onfiguration') as string } });
  expect((await workspace.runs.get({ id: input.run })).run.status).toBe('waiting');
});

test('somebody without an identity answers nothing and makes no link', async () => {
  const input = await ask(approval({ assignee: { user: 'ann' } }));
  expect(input.assignee).toEqual({ user: 'ann' });
  const nobody: Actor = { id: '', name: '' };
  const { inputs } = workspace.as(nobody);
  await expect(inputs.answer({ ...addressOf(input), option: 'Approve', input: high })).rejects.toThrow('may not do');
  await expect(inputs.link(addressOf(input))).rejects.toThrow('may not do');
});

test('a task that a run waits for is listed and completed', async () => {
  workspace = await openWorkspace({ data: ':memory:', seedExamples: false });
  const task = {
    id: 'task',
    name: 'Task',
    kind: 'manual_task',
    wait: true,
    fields: { name: 'Isolate', description: 'It' },
  };
  await workspace.playbooks.import({
    files: [{ path: 'p.playbook.json', text: JSON.stringify(chain('p', { kind: 'manual' }, task)) }],
  });
  const { run } = await workspace.runs.start({ playbook: 'p' });
  const open = await until(async () => (await workspace.inputs.tasks())[0], 'the task is there');
  expect(open).toMatchObject({ run, stepName: 'Task', title: 'Isolate', description: 'It' });
  await workspace.inputs.completeTask(open);
  await workspace.finished(run, AbortSignal.timeout(20_000));
  expect((await workspace.runs.get({ id: run })).steps[0]?.output).toMatchObject({
    name: 'Isolate',
    task_data: { status: { itemValue: 'Completed' } },
  });
  await expect(workspace.inputs.completeTask(open)).rejects.toThrow('completed already');
});

test('a signal from outside ends the wait for it; an ended run takes none', async () => {
  workspace = await openWorkspace({ data: ':memory:', seedExamples: false });
  const wait = { id: 'wait', name: 'Wait', kind: 'wait', for: { kind: 'signal', name: 'go' } };
  await workspace.playbooks.import({
    files: [{ path: 'p.playbook.json', text: JSON.stringify(chain('p', { kind: 'manual' }, wait)) }],
  });
  const { run } = await workspace.runs.start({ playbook: 'p' });
  await workspace.runs.signal({ id: run, name: 'go', payload: { why: 'test' } });
  await workspace.finished(run, AbortSignal.timeout(20_000));
  expect((await workspace.runs.get({ id: run })).steps[0]?.output).toEqual({ why: 'test' });
  await expect(workspace.runs.signal({ id: run, name: 'go' })).rejects.toThrow('has ended and takes no signal');
});
