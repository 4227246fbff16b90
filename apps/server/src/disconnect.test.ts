import { openWorkspace, type Actor, type Workspace, type WorkspaceActions } from '@setpiece/workspace';
import { expect, test } from 'vitest';
import { createApp } from './app.ts';
import { listen } from './listen.ts';
import { allowedHosts } from './security/allowed-hosts.ts';
import { createSessions } from './security/sessions.ts';

test('a client that goes away leaves no watcher behind', async () => {
  const workspace = await openWorkspace({ data: ':memory:' });
  const signals: AbortSignal[] = [];
  const token = 'token';
  let hosts: ReadonlySet<string> = new Set();
  const app = createApp({
    workspace: noting(workspace, signals),
    about: { version: '0', data: ':memory:' },
    token,
    sessions: createSessions(token),
    hosts: () => hosts,
    webRoot: '',
  });
  const { server, port } = await listen(app.fetch, '127.0.0.1', 0);
  hosts = allowedHosts(port);
  const { run } = await workspace.runs.start({ playbook: 'wait-and-notify', sample: 'A message' });
  const input = encodeURIComponent(JSON.stringify({ runs: [{ run }] }));
  const hangUp = new AbortController();
  const stream = await fetch(`http://127.0.0.1:${port}/trpc/runs.events?input=${input}`, {
    headers: { authorization: `Bearer ${token}`, accept: 'text/event-stream' },
    signal: hangUp.signal,
  });
  await stream.body?.getReader().read();
  await expect.poll(() => signals.length, { timeout: 15_000 }).toBe(1);
  expect(signals[0]?.aborted).toBe(false);
  hangUp.abort();
  await expect.poll(() => signals[0]?.aborted, { timeout: 15_000 }).toBe(true);
  server.closeAllConnections();
  server.close();
  await workspace.close();
});

/** The same workspace, which notes the signals that watchers end with. */
function noting(workspace: Workspace, signals: AbortSignal[]): Workspace {
  const wrapped = (actions: WorkspaceActions): WorkspaceActions => ({
    ...actions,
    runs: {
      ...actions.runs,
      watch(runs, signal) {
        signals.push(signal);
        return actions.runs.watch(runs, signal);
      },
    },
  });
  return { ...workspace, ...wrapped(workspace), as: (actor: Actor) => wrapped(workspace.as(actor)) };
}
