import { createHmac } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Playbook } from '@setpiece/playbook';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rawRequest, startTestServer, type TestServer } from './testing/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server[Symbol.asyncDispose]());

type Authentication = 'token' | 'hmac' | 'basic' | 'none';

/** A published, active playbook that notes what it was sent. */
async function webhook(name: string, authentication: Authentication = 'token', more: object = {}) {
  const playbook: Playbook = {
    format: 'setpiece/playbook',
    version: 1,
    id: name,
    name,
    values: 'setpiece',
    trigger: { id: 't', name: 'Called', kind: 'webhook', authentication, ...more },
    steps: [
      { id: 's', name: 'Note', kind: 'set_variable', variables: [{ name: 'noted', value: '{{ vars.request.data }}' }] },
      { id: 'e', name: 'End', kind: 'end' },
    ],
    routes: [
      { id: 'r1', from: 't', to: 's' },
      { id: 'r2', from: 's', to: 'e' },
    ],
  };
  const file = { path: `${name}.playbook.json`, text: JSON.stringify(playbook) };
  await server.api.playbooks.import.mutate({ files: [file] });
  await server.api.playbooks.publish.mutate({ id: name });
  await server.api.playbooks.setActive.mutate({ id: name, active: true });
  return server.api.webhooks.issueSecret.mutate({ playbook: name });
}

function call(path: string, body: string, headers: Record<string, string> = {}) {
  return rawRequest(
    server.url + path,
    { method: 'POST', headers: { 'content-type': 'application/json', ...headers } },
    body,
  );
}

async function noted(run: string): Promise<unknown> {
  for (let tries = 0; tries < 3_000; tries++) {
    const view = await server.api.runs.get.query({ id: run });
    if (view.run.status === 'succeeded') return (view.run.outputs as { noted: unknown }).noted;
    if (view.run.status === 'failed') throw new Error(JSON.stringify(view.run.error));
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`Run ${run} does not end.`);
}

test('a call with the token starts a run of the published version with the body', async () => {
  const { path, token } = await webhook('with-token');
  const { status, text } = await call(path, '{"who": "A. Novak", "exact": 12345678901234567890}', {
    authorization: `Bearer ${token}`,
  });
  expect(status).toBe(202);
  const { run } = JSON.parse(text) as { run: string };
  expect(await noted(run)).toEqual({ who: 'A. Novak', exact: '12345678901234567890' });
  expect((await server.api.runs.get.query({ id: run })).run).toMatchObject({
    mode: 'live',
    trigger: { kind: 'webhook' },
  });
});

test('a call without the token, with a wrong one, or to a guessed address starts nothing', async () => {
  const { path } = await webhook('without-token');
  expect((await call(path, '{}')).status).toBe(401);
  expect((await call(path, '{}', { authorization: 'Bearer wrong' })).status).toBe(401);
  expect((await call(path, '{}', { authorization: `Bearer ${server.token}` })).status).toBe(401);
  expect((await call('/hooks/without-token', '{}')).status).toBe(404);
  expect((await rawRequest(server.url + path)).status).toBe(405);
  expect(await server.api.runs.list.query({ playbook: 'without-token' })).toEqual([]);
});

test('a new secret replaces the old one, and no answer repeats it', async () => {
  const first = await webhook('rotated');
  const second = await server.api.webhooks.issueSecret.mutate({ playbook: 'rotated' });
  expect(second.path).toBe(first.path);
  expect((await call(first.path, '{}', { authorization: `Bearer ${first.token}` })).status).toBe(401);
  expect((await call(first.path, '{}', { authorization: `Bearer ${second.token}` })).status).toBe(202);
  expect(JSON.stringify(await server.api.playbooks.get.query({ id: 'rotated' }))).not.toContain(second.token);
  expect(second.url).toBe(server.url + first.path);
});

test('a signature is checked over the bytes as sent, and grows old', async () => {
  const { path, token } = await webhook('signed', 'hmac');
  const body = '{ "spaced" :  1 }';
  const sign = (text: string) => createHmac('sha256', token).update(text).digest('hex');
  expect((await call(path, body, { 'x-hub-signature-256': `sha256=${sign(body)}` })).status).toBe(202);
  expect((await call(path, '{"spaced":1}', { 'x-hub-signature-256': `sha256=${sign(body)}` })).status).toBe(401);
  expect((await call(path, body, { 'x-hub-signature-256': `md5=${sign(body)}` })).status).toBe(401);
  const stamped = (time: number) => ({ 'x-setpiece-signature': `t=${time},v1=${sign(`${time}.${body}`)}` });
  const now = Math.floor(Date.now() / 1000);
  expect((await call(path, body, stamped(now))).status).toBe(202);
  expect((await call(path, body, stamped(now - 400))).status).toBe(401);
});

test('basic authentication takes the secret as the password', async () => {
  const { path, token } = await webhook('basic', 'basic');
  const basic = (password: string) => ({
    authorization: `Basic ${Buffer.from(`anybody:${password}`).toString('base64')}`,
  });
  expect((await call(path, '{}', basic(token))).status).toBe(202);
  expect((await call(path, '{}', basic('wrong'))).status).toBe(401);
});

test('a body that is not JSON is refused with the position, and starts nothing', async () => {
  const { path } = await webhook('not-json', 'none');
  const { status, text } = await call(path, '{"a": 1,\n "b": }');
  expect(status).toBe(400);
  expect(text).toContain('line 2, column 7');
  expect((await call(path, '{"__proto__": {"x": 1}}')).status).toBe(400);
  expect((await call(path, '{}', { 'content-encoding': 'gzip' })).status).toBe(400);
  expect(await server.api.runs.list.query({ playbook: 'not-json' })).toEqual([]);
});

test('forms and text are bodies too', async () => {
  const { path } = await webhook('forms', 'none');
  const form = await call(path, 'a=1&b=2&b=3', { 'content-type': 'application/x-www-form-urlencoded' });
  expect(await noted((JSON.parse(form.text) as { run: string }).run)).toEqual({ a: '1', b: ['2', '3'] });
  const text = await call(path, 'plain words', { 'content-type': 'text/plain' });
  expect(await noted((JSON.parse(text.text) as { run: string }).run)).toBe('plain words');
});

test('a body above 5 MB is refused', async () => {
  const { path } = await webhook('large', 'none');
  expect((await call(path, `"${'a'.repeat(5 * 1024 * 1024)}"`)).status).toBe(413);
});

test('50 equal deliveries at once start one run and get 50 equal answers', async () => {
  const { path } = await webhook('equal', 'none');
  const answers = await Promise.all(
    Array.from({ length: 50 }, () => call(path, '{"n": 1}', { 'x-github-delivery': 'delivery-7' })),
  );
  expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
  expect(await server.api.runs.list.query({ playbook: 'equal' })).toHaveLength(1);
  await call(path, '{"n": 1}', { 'x-github-delivery': 'delivery-8' });
  expect(await server.api.runs.list.query({ playbook: 'equal' })).toHaveLength(2);
});

test("the author's key decides which deliveries are equal", async () => {
  const { path } = await webhook('keyed', 'none', { idempotencyKey: '{{ vars.request.data.ticket }}' });
  await call(path, '{"ticket": 1, "n": 1}');
  await call(path, '{"ticket": 1, "n": 2}');
  await call(path, '{"ticket": 2}');
  expect(await server.api.runs.list.query({ playbook: 'keyed' })).toHaveLength(2);
  expect((await call(path, '{}')).status).toBe(400);
});

test('an inactive playbook and an unpublished change do not act', async () => {
  const { path } = await webhook('inactive', 'none');
  await server.api.playbooks.setActive.mutate({ id: 'inactive', active: false });
  expect((await call(path, '{}')).status).toBe(409);
});

test('a webhook may answer with what the run gave', async () => {
  const { path } = await webhook('answers', 'none', { respond: 'finished' });
  const { status, text } = await call(path, '"hello"');
  expect([status, JSON.parse(text)]).toMatchObject([200, { status: 'succeeded', outputs: { noted: 'hello' } }]);
});

test('a webhook may answer with the outputs alone', async () => {
  const { path } = await webhook('outputs', 'none', { respond: 'outputs' });
  expect(JSON.parse((await call(path, '"hello"')).text)).toEqual({ noted: 'hello' });
});

test('the credentials of a call are nowhere: not in a run, not in an answer, not in the database', async () => {
  const canary = 'canary-5e0f1a77c1';
  const { path, token } = await webhook('canary');
  const headers = {
    authorization: `Bearer ${token}`,
    cookie: `session=${canary}`,
    'x-api-key': canary,
    'x-plain': 'kept',
  };
  const { run } = JSON.parse((await call(path, '{}', headers)).text) as { run: string };
  await noted(run);
  const answers = JSON.stringify([
    await server.api.runs.get.query({ id: run }),
    await server.api.runs.lastVars.query({ playbook: 'canary' }),
    await server.api.playbooks.get.query({ id: 'canary' }),
    await server.api.playbooks.list.query(),
    await server.api.catalog.get.query(),
    await server.api.settings.about.query(),
    await server.api.playbooks.export.query({ id: 'canary' }),
  ]);
  expect(answers).toContain('"x-plain":"kept"');
  const files = readdirSync(server.data).map((name) => readFileSync(join(server.data, name), 'latin1'));
  for (const secret of [canary, token])
    for (const text of [answers, ...files]) expect(text.includes(secret)).toBe(false);
});
