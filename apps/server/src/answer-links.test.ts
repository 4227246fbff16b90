import { afterEach, beforeEach, expect, test } from 'vitest';
import { rawRequest, startTestServer, type TestServer } from './testing/test-server.ts';

let server: TestServer;
beforeEach(async () => {
  server = await startTestServer();
});
afterEach(async () => server[Symbol.asyncDispose]());

const playbook = {
  format: 'setpiece/playbook',
  version: 1,
  id: 'approve',
  name: 'Approve',
  values: 'setpiece',
  trigger: { id: 't', name: 'Start', kind: 'manual' },
  steps: [
    {
      id: 'ask',
      name: 'Ask',
      kind: 'manual_input',
      approval: true,
      title: 'Block <b>192.0.2.7</b>?',
      text: '<p>It scans & knocks.</p>',
      quorum: 2,
      fields: [
        { name: 'ttl', label: 'Hours', type: 'integer', required: true, min: 1 },
        { name: 'block', type: 'checkbox' },
        {
          name: 'why',
          type: 'select',
          options: ['Scan', '"><script>'],
          visible: { logic: 'and', filters: [{ field: 'block', operator: 'eq', value: true }] },
        },
      ],
      options: [{ name: 'Approve', primary: true }, { name: 'Reject' }],
    },
  ],
  routes: [{ id: 'r', from: 't', to: 'ask' }],
};

async function askedRun() {
  const { api } = server;
  await api.playbooks.import.mutate({ files: [{ path: 'a.playbook.json', text: JSON.stringify(playbook) }] });
  const { run } = await api.runs.start.mutate({ playbook: 'approve' });
  for (;;) {
    const question = (await api.inputs.list.query()).find((input) => input.run === run);
    if (question) return { run, step: question.step, visit: question.visit };
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const form = { 'content-type': 'application/x-www-form-urlencoded' };
const post = (url: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(url, { method: 'POST', headers: { ...form, ...headers }, body: new URLSearchParams(fields).toString() });

test('a link shows the question without a session and takes one answer', async () => {
  const question = await askedRun();
  const { url } = await server.api.inputs.link.mutate({ ...question, recipient: 'ann@example.org' });
  expect(url).toMatch(new RegExp(`^${server.url}/answer/[\\w-]{43}$`));

  for (let look = 0; look < 3; look++) {
    const shown = await fetch(url);
    const html = await shown.text();
    expect(shown.status).toBe(200);
    expect(html).toContain('Block &#60;b&#62;192.0.2.7');
    expect(html).toContain('It scans &#38; knocks.');
    expect(html).toContain('Counts only if “block” is checked.');
    expect(html).not.toContain('<script');
    expect(shown.headers.get('cache-control')).toBe('no-store');
    expect(shown.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(shown.headers.get('set-cookie')).toBeNull();
  }

  const wrong = await post(url, { option: 'Approve', 'field.ttl': '0' });
  expect(wrong.status).toBe(422);
  expect(await wrong.text()).toContain('Hours must be at least 1.');

  const answer = { option: 'Approve', 'field.ttl': '8', 'field.why': 'Scan' };
  const answers = await Promise.all(Array.from({ length: 5 }, () => post(url, answer)));
  const texts = await Promise.all(answers.map((one) => one.text()));
  expect(texts.filter((text) => text.includes('Thank you'))).toHaveLength(1);
  expect(texts.filter((text) => text.includes('This link was used'))).toHaveLength(4);
  expect(await (await fetch(url)).text()).toContain('Your answer “Approve” was recorded');

  const given = { ...question, option: 'Approve', input: { ttl: 1 } };
  expect(await server.api.inputs.answer.mutate(given)).toMatchObject({ accepted: true, decided: true });
  for (;;) {
    const { run, steps } = await server.api.runs.get.query({ id: question.run });
    if (run.endedAt === undefined) continue;
    expect(steps[0]?.output).toMatchObject({
      approved: true,
      answers: [{ user: 'ann@example.org', via: 'link', input: { ttl: 8, block: false } }, { user: 'You' }],
    });
    break;
  }
});

test('a page of another site cannot send an answer, nor can anything that is no form', async () => {
  const { url } = await server.api.inputs.link.mutate({ ...(await askedRun()), recipient: 'ann@example.org' });
  const answer = { option: 'Reject', 'field.ttl': '8' };
  expect((await post(url, answer, { origin: 'https://evil.example' })).status).toBe(403);
  expect((await post(url, answer, { origin: 'null' })).status).toBe(403);
  expect((await post(url, answer, { 'content-type': 'text/plain' })).status).toBe(415);
  const { status } = await rawRequest(url, { headers: { host: 'evil.example' } });
  expect(status).toBe(421);
  expect((await post(url, { ...answer, padding: 'x'.repeat(600_000) })).status).toBe(413);
  expect((await post(url, answer, { origin: server.url })).status).toBe(200);
});

test('links that are none look alike, and who guesses has to wait', async () => {
  const texts = new Set<string>();
  const statuses: number[] = [];
  const waits: number[] = [];
  for (let guess = 0; guess < 32; guess++) {
    const shown = await fetch(
      `${server.url}/answer/${String(guess)
        .repeat(43)
        .slice(0, guess % 2 ? 43 : 12)}`,
    );
    statuses.push(shown.status);
    if (shown.status === 404) texts.add((await shown.text()).replace(/nonce="[^"]+"/, ''));
    else waits.push(Number(shown.headers.get('retry-after')));
  }
  expect(texts.size).toBe(1);
  expect(waits.every((seconds) => seconds > 0)).toBe(true);
  expect(statuses.filter((status) => status === 404)).toHaveLength(30);
  expect(statuses.slice(30)).toEqual([429, 429]);
});

test('links lead to the public address of the server, which it then answers for', async () => {
  await using other = await startTestServer({ publicUrl: 'https://soc.example.org' });
  const { status } = await rawRequest(`${other.url}/answer/x`, { headers: { host: 'soc.example.org' } });
  expect(status).toBe(404);
  await expect(startTestServer({ publicUrl: 'soc.example.org' })).rejects.toThrow('no address of a server');
});
