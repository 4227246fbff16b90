import type { Playbook, RunEvent } from '@setpiece/playbook';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readStream, type StreamMessage } from './testing/event-stream.ts';
import { rawRequest, startTestServer, type TestServer } from './testing/test-server.ts';

let server: TestServer;
let cookie: string;
beforeAll(async () => {
  server = await startTestServer();
  const playbook: Playbook = {
    format: 'setpiece/playbook',
    version: 1,
    id: 'short',
    name: 'Short',
    values: 'setpiece',
    trigger: { id: 't', name: 'Start', kind: 'manual', modules: [], inputs: [] },
    steps: [
      { id: 'a', name: 'A', kind: 'set_variable', variables: [{ name: 'a', value: 1 }] },
      { id: 'w', name: 'W', kind: 'wait', for: { kind: 'duration', duration: { seconds: 1 } } },
      { id: 'e', name: 'E', kind: 'end' },
    ],
    routes: [
      { id: 'r1', from: 't', to: 'a' },
      { id: 'r2', from: 'a', to: 'w' },
      { id: 'r3', from: 'w', to: 'e' },
    ],
  };
  await server.api.playbooks.import.mutate({
    files: [{ path: 'short.playbook.json', text: JSON.stringify(playbook) }],
  });
  cookie = (await rawRequest(server.firstRunUrl)).headers['set-cookie']?.[0]?.split(';')[0] ?? '';
});
afterAll(() => server[Symbol.asyncDispose]());

const start = async () => (await server.api.runs.start.mutate({ playbook: 'short' })).run;
const streamUrl = (runs: readonly { run: string; after?: number }[], lastEventId?: string) =>
  `${server.url}/trpc/runs.events?input=${encodeURIComponent(JSON.stringify({ runs, lastEventId }))}`;
const eventOf = ({ data }: StreamMessage) => JSON.parse(data) as RunEvent;
const hasEnded = (messages: readonly StreamMessage[]) => messages.some((one) => eventOf(one).type === 'run.succeeded');

test('a stream gives a run from its first event to its end, each with its number', async () => {
  const run = await start();
  const messages = await readStream(streamUrl([{ run }]), { cookie }, hasEnded);
  const events = messages.map(eventOf);
  expect(messages.map(({ id }) => id)).toEqual(events.map(({ seq }) => `${run}:${seq}`));
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
  expect(events.map(({ type }) => type)).toEqual(
    expect.arrayContaining(['run.accepted', 'wait.opened', 'wait.closed']),
  );
});

test('after a lost connection a stream goes on behind the last event that was seen', async () => {
  const run = await start();
  const first = await readStream(streamUrl([{ run }]), { cookie }, (messages) => messages.length >= 3);
  const lastEventId = first.at(-1)?.id ?? '';
  const resumed = await readStream(streamUrl([{ run }], lastEventId), { cookie }, hasEnded);
  const seen = [...first, ...resumed].map((one) => eventOf(one).seq);
  expect(seen).toEqual(seen.map((_, index) => index + 1));
});

test('one stream carries several runs, and its ids resume all of them', async () => {
  const runs = [await start(), await start()];
  const watched = runs.map((run) => ({ run }));
  const first = await readStream(
    streamUrl(watched),
    { cookie },
    (messages) => new Set(messages.map((one) => eventOf(one).run)).size > 1,
  );
  const bothEnded = (messages: readonly StreamMessage[]) =>
    messages.filter((one) => eventOf(one).type === 'run.succeeded').length === 2;
  const resumed = await readStream(streamUrl(watched, first.at(-1)?.id), { cookie }, bothEnded);
  for (const run of runs) {
    const seen = [...first, ...resumed]
      .map(eventOf)
      .filter((event) => event.run === run)
      .map(({ seq }) => seq);
    expect(seen).toEqual(seen.map((_, index) => index + 1));
  }
});

test('a stream needs the session, and takes no token in its address', async () => {
  const run = await start();
  expect((await rawRequest(streamUrl([{ run }]))).status).toBe(401);
  expect((await rawRequest(`${streamUrl([{ run }])}&token=${server.token}`)).status).toBe(401);
});
