import { expect, test } from 'vitest';
import { openWorkspace } from '../open-workspace.ts';
import { activate, chain } from '../testing/playbooks.ts';

test('a webhook whose playbook has a full line answers "busy", and takes the delivery again when one has ended', async () => {
  const workspace = await openWorkspace({ data: ':memory:', seedExamples: false, limits: { line: 1 } });
  try {
    const wait = { id: 'w', name: 'Wait', kind: 'wait', for: { kind: 'signal', name: 'go' } };
    await activate(workspace, {
      ...chain('hook', { kind: 'webhook', authentication: 'none' }, wait),
      name: 'Hook',
      concurrency: 1,
    });
    const endpoint = (await workspace.playbooks.get({ id: 'hook' })).webhook?.path.split('/').at(-1) ?? '';
    const send = () =>
      workspace.deliver({
        endpoint,
        method: 'POST',
        headers: { 'x-request-id': 'same' },
        query: new URLSearchParams(),
        body: Buffer.from('{}'),
      });
    const unnamed = () =>
      workspace.deliver({
        endpoint,
        method: 'POST',
        headers: {},
        query: new URLSearchParams(),
        body: Buffer.from('{}'),
      });
    const first = await unnamed();
    expect((await unnamed()).kind).toBe('accepted');
    expect(await send()).toMatchObject({
      kind: 'refused',
      reason: 'busy',
      message: expect.stringContaining('"Hook" has 1 runs in line'),
      retryAfterSeconds: 30,
    });
    expect((await workspace.runs.list()).map(({ status, position }) => [status, position])).toEqual([
      ['queued', 1],
      [expect.stringMatching('waiting|running'), undefined],
    ]);
    if (first.kind === 'accepted') await workspace.runs.cancel({ id: first.run });
    // The place is given on in a transaction of its own.
    while ((await send()).kind !== 'accepted') await new Promise((resolve) => setTimeout(resolve, 5));
  } finally {
    await workspace.close();
  }
});
