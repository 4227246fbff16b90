import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createConnection, watchedFetch } from './connection.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => vi.unstubAllGlobals());

const answering = (status: number) => vi.stubGlobal('fetch', async () => new Response('', { status }));

test('a server that is away is asked again until it is back', async () => {
  let isThere = false;
  const connection = createConnection(async () => isThere);
  const seen: string[] = [];
  connection.subscribe(() => seen.push(connection.state()));
  connection.report('offline');
  await vi.advanceTimersByTimeAsync(5_000);
  expect(connection.state()).toBe('offline');
  isThere = true;
  await vi.advanceTimersByTimeAsync(2_000);
  expect(seen).toEqual(['offline', 'online']);
});

test('what is reported again changes nothing', () => {
  const connection = createConnection(async () => true);
  let changes = 0;
  connection.subscribe(() => changes++);
  connection.report('online');
  connection.report('signed-out');
  connection.report('signed-out');
  expect(changes).toBe(1);
});

test.each([
  [200, 'online'],
  [404, 'online'],
  [401, 'signed-out'],
  [503, 'offline'],
])('an answer with status %i means %s', async (status, state) => {
  answering(status);
  const connection = createConnection(async () => false);
  await watchedFetch(connection)('/trpc');
  expect(connection.state()).toBe(state);
});

test('a call that gets no answer means offline, one that was given up does not', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  const connection = createConnection(async () => false);
  const given = AbortSignal.abort();
  await expect(watchedFetch(connection)('/trpc', { signal: given })).rejects.toThrow('Failed to fetch');
  expect(connection.state()).toBe('online');
  await expect(watchedFetch(connection)('/trpc')).rejects.toThrow('Failed to fetch');
  expect(connection.state()).toBe('offline');
});
