import { expect, test } from 'vitest';
import { openWorkspace } from '../open-workspace.ts';
import { activate, chain } from '../testing/playbooks.ts';

test('F34: a storm of deliveries fills the queue and no more: the rest is told when to come again, and what was accepted ends', async () => {
  const workspace = await openWorkspace({ data: ':memory:', seedExamples: false, runsPerWebhook: 100 });
  try {
    const set = {
      id: 'set',
      name: 'Set',
      kind: 'set_variable',
      variables: [{ name: 'n', value: '{{ vars.request.data.n }}' }],
    };
    await activate(workspace, chain('hook', { kind: 'webhook', authentication: 'none' }, set));
    const endpoint = (await workspace.playbooks.get({ id: 'hook' })).webhook?.path.split('/').at(-1) ?? '';
    const headers = { 'content-type': 'application/json' };
    const body = Buffer.from(JSON.stringify({ n: 1, text: 'x'.repeat(5000) }));
    const send = () => workspace.deliver({ endpoint, method: 'POST', headers, query: new URLSearchParams(), body });
    const before = process.memoryUsage().rss;
    const answers = await Promise.all(Array.from({ length: 3000 }, send));
    const accepted = answers.flatMap((answer) => (answer.kind === 'accepted' ? [answer.run] : []));
    const busy = answers.filter((answer) => answer.kind === 'refused' && answer.reason === 'busy');
    expect(accepted.length + busy.length).toBe(3000);
    expect(accepted.length).toBeGreaterThanOrEqual(100);
    expect(accepted.length).toBeLessThanOrEqual(300);
    expect(busy[0]).toMatchObject({ retryAfterSeconds: 5 });
    for (const run of accepted) await workspace.finished(run);
    expect(process.memoryUsage().rss - before).toBeLessThan(300e6);
    expect((await send()).kind).toBe('accepted');
  } finally {
    await workspace.close();
  }
});
