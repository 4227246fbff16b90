import type { Playbook } from '@setpiece/playbook';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openWorkspace } from '../open-workspace.ts';
import type { Workspace } from '../workspace.ts';

let workspace: Workspace;
let endpoint: string;

beforeEach(async () => {
  workspace = await openWorkspace({ data: ':memory:', seedExamples: false, runsPerWebhook: 3 });
  const playbook: Playbook = {
    format: 'setpiece/playbook',
    version: 1,
    id: 'hook',
    name: 'Hook',
    values: 'setpiece',
    trigger: { id: 't', name: 'Called', kind: 'webhook', authentication: 'none' },
    steps: [{ id: 'e', name: 'End', kind: 'end' }],
    routes: [{ id: 'r', from: 't', to: 'e' }],
  };
  await workspace.playbooks.import({ files: [{ path: 'hook.playbook.json', text: JSON.stringify(playbook) }] });
  await workspace.playbooks.publish({ id: 'hook' });
  await workspace.playbooks.setActive({ id: 'hook', active: true });
  endpoint = (await workspace.playbooks.get({ id: 'hook' })).webhook?.path.split('/').at(-1) ?? '';
});
afterEach(() => workspace.close());

const json = { 'content-type': 'application/json' };
const send = (text: string, headers: Record<string, string> = json, query = '') =>
  workspace.deliver({ endpoint, method: 'POST', headers, query: new URLSearchParams(query), body: Buffer.from(text) });

async function received(run: string): Promise<unknown> {
  const [accepted] = await workspace.runs.events({ id: run });
  return accepted?.type === 'run.accepted' ? accepted.input : undefined;
}

test('a flood is answered "busy" with the time to come again, and what was accepted runs', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => send('{}')));
  const accepted = answers.filter(({ kind }) => kind === 'accepted');
  const busy = answers.filter((answer) => answer.kind === 'refused' && answer.reason === 'busy');
  expect([accepted.length, busy.length]).toEqual([3, 17]);
  expect(busy[0]).toMatchObject({ retryAfterSeconds: 5 });
  for (const answer of accepted) if (answer.kind === 'accepted') await workspace.finished(answer.run);
  expect((await send('{}')).kind).toBe('accepted');
});

test('whatever JSON is sent reaches the run as it is', async () => {
  const names = fc.string().filter((name) => !['__proto__', 'constructor', 'prototype'].includes(name));
  const data = fc.letrec((tie) => ({
    value: fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null), tie('list'), tie('object')),
    list: fc.array(tie('value'), { maxLength: 4 }),
    object: fc.dictionary(names, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  })).value;
  await fc.assert(
    fc.asyncProperty(data, async (value) => {
      const answer = await send(JSON.stringify(value));
      if (answer.kind !== 'accepted') throw new Error(JSON.stringify(answer));
      await workspace.finished(answer.run);
      expect(await received(answer.run)).toMatchObject({ data: value });
    }),
    { numRuns: 30 },
  );
});

test.each([
  ['{"a": {"__proto__": {"polluted": 1}}}', json, ''],
  ['{"\\u005f_proto__": {"polluted": 1}}', json, ''],
  ['{"constructor": {"prototype": {"polluted": 1}}}', json, ''],
  ['__proto__=1', { 'content-type': 'application/x-www-form-urlencoded' }, ''],
  ['{}', json, '__proto__=1'],
])('names that could reach a prototype are refused: %s %s %s', async (text, headers, query) => {
  expect(await send(text, headers, query)).toMatchObject({ kind: 'refused', reason: 'unreadable' });
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});

test.each([
  ['{"a": 1', json],
  ['', { 'content-type': 'application/json', 'content-encoding': 'br' }],
  ['--x', { 'content-type': 'multipart/form-data; boundary=x' }],
  ['['.repeat(100_000), json],
  [`${'['.repeat(300)}${']'.repeat(300)}`, json],
])('a body that cannot be read is refused in a sentence: %.20s', async (text, headers) => {
  const answer = await send(text, headers);
  expect(answer).toMatchObject({ kind: 'refused', reason: 'unreadable' });
});

test('numbers that cannot be held exactly are kept as text', async () => {
  const answer = await send('{"id": 9007199254740993, "huge": 1e999, "plain": 12.5}');
  if (answer.kind !== 'accepted') throw new Error(answer.kind);
  expect(await received(answer.run)).toMatchObject({ data: { id: '9007199254740993', huge: '1e999', plain: 12.5 } });
});
