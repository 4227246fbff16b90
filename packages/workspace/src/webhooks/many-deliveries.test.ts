import type { Playbook } from '@setpiece/playbook';
import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openWorkspace } from '../open-workspace.ts';
import { activate, chain, until } from '../testing/playbooks.ts';
import type { Workspace } from '../workspace.ts';

let workspace: Workspace;
beforeEach(async () => {
  workspace = await openWorkspace({ data: ':memory:', seedExamples: false, runsPerWebhook: 100 });
  await workspace.resume();
});
afterEach(() => workspace.close());

const end = { id: 'e', name: 'End', kind: 'end' };
const waits = { id: 'w', name: 'Wait', kind: 'wait', for: { kind: 'signal', name: 'go' } };

async function addressOf(playbook: Playbook): Promise<string> {
  await activate(workspace, playbook);
  return (await workspace.playbooks.get({ id: playbook.id })).webhook?.path.split('/').at(-1) ?? '';
}

const send = (endpoint: string, headers: Record<string, string>, text = '{"a": 1}') =>
  workspace.deliver({
    endpoint,
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    query: new URLSearchParams(),
    body: Buffer.from(text),
  });

test.each([
  ['while it runs', waits],
  ['when it has ended', end],
])('F30 one delivery that comes 50 times at once is one run and 50 equal answers, %s', async (_, step) => {
  const endpoint = await addressOf(chain('hook', { kind: 'webhook', authentication: 'none' }, step));
  const answers = await Promise.all(Array.from({ length: 50 }, () => send(endpoint, { 'x-github-delivery': 'd-1' })));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(answers[0]).toMatchObject({ kind: 'accepted' });
  const [run, ...others] = await until(async () => {
    const runs = await workspace.runs.list({ playbook: 'hook' });
    return runs[0]?.suppressed === 49 && runs;
  }, 'all duplicates were noted');
  expect(others).toEqual([]);
  const notes = (await workspace.runs.events({ id: run?.id ?? '' })).filter(
    ({ type }) => type === 'trigger.suppressed',
  );
  expect(notes).toHaveLength(49);
  expect(notes[0]).toMatchObject({ key: 'x-github-delivery:d-1', run: run?.id });
});

test('a sender that never stops repeating itself does not fill the journal', async () => {
  const endpoint = await addressOf(chain('hook', { kind: 'webhook', authentication: 'none' }, end));
  for (let round = 0; round < 12; round++)
    await Promise.all(Array.from({ length: 90 }, () => send(endpoint, { 'idempotency-key': 'k' })));
  const [run] = await workspace.runs.list({ playbook: 'hook' });
  expect(run?.suppressed).toBeGreaterThanOrEqual(1000);
  expect(run?.suppressed).toBeLessThan(1000 + 90);
});

test('a webhook is called with the proof that its trigger asks for, and with no other', async () => {
  const body = '{"a": 1}';
  const proofs: Record<string, (secret: string) => Record<string, string>> = {
    token: (secret) => ({ authorization: `Bearer ${secret}` }),
    basic: (secret) => ({ authorization: `Basic ${Buffer.from(`any:${secret}`).toString('base64')}` }),
    hmac: (secret) => ({
      'x-hub-signature-256': `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`,
    }),
  };
  for (const authentication of Object.keys(proofs)) {
    const endpoint = await addressOf(chain(authentication, { kind: 'webhook', authentication }, end));
    const { token } = await workspace.webhooks.issueSecret({ playbook: authentication });
    for (const [kind, proof] of Object.entries(proofs)) {
      const answer = await send(endpoint, proof(token), body);
      expect([authentication, kind, answer.kind]).toEqual([
        authentication,
        kind,
        kind === authentication ? 'accepted' : 'refused',
      ]);
    }
    for (const wrong of [{}, proofs[authentication]?.('wrong') ?? {}])
      expect(await send(endpoint, wrong, body)).toMatchObject({ reason: 'unauthorized' });
  }
});

test('F34 a storm of starts ends in "come again later": no more runs than there is room for, and what was taken runs', async () => {
  const endpoint = await addressOf(chain('hook', { kind: 'webhook', authentication: 'none' }, end));
  let accepted = 0;
  let busy = 0;
  for (let second = 0; second < 5; second++) {
    const answers = await Promise.all(Array.from({ length: 1000 }, () => send(endpoint, {})));
    for (const answer of answers) {
      if (answer.kind === 'accepted') accepted += 1;
      else if (answer.kind === 'refused' && answer.reason === 'busy' && answer.retryAfterSeconds) busy += 1;
    }
  }
  expect(accepted + busy).toBe(5000);
  expect(busy).toBeGreaterThan(0);
  await until(async () => (await workspace.runs.list({ playbook: 'hook', status: 'running' })).length === 0);
  let runs = 0;
  for (let page = await workspace.runs.list({ playbook: 'hook', limit: 500 }); page.length;) {
    runs += page.filter(({ status }) => status === 'succeeded').length;
    page = await workspace.runs.list({ playbook: 'hook', limit: 500, before: page.at(-1)?.id ?? '' });
  }
  expect(runs).toBe(accepted);
});
