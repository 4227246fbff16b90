import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setpiece } from '../setpiece-server.ts';
import { expect, goTo, openPlaybook, story } from '../story.ts';

/** Orders something at an address, once; a person decides when it is not known whether the order arrived. */
const playbook = (url: string) => ({
  ...{ format: 'setpiece/playbook', version: 1, id: 'order-once', name: 'Order once', values: 'setpiece' },
  outputs: [{ name: 'order', value: '{{ vars.steps.Order.data.id }}' }],
  trigger: { id: 'start', name: 'Start', kind: 'manual' },
  steps: [
    {
      ...{
        id: 'order',
        name: 'Order',
        kind: 'connector',
        connector: 'http',
        operation: 'post',
        configuration: 'Local',
      },
      parameters: { url, body: { item: 'firewall rule' } },
      inDoubt: 'ask',
    },
  ],
  routes: [{ id: 'r1', from: 'start', to: 'order' }],
});

story('a call that kill -9 interrupted is asked about, and is not made twice', async ({ app, setpiece: server }) => {
  let calls = 0;
  const far = createServer(() => void calls++).listen(0, '127.0.0.1');
  await once(far, 'listening');
  const url = `http://127.0.0.1:${(far.address() as AddressInfo).port}/orders`;
  const file = join(mkdtempSync(join(tmpdir(), 'setpiece-story-')), 'order.playbook.json');
  writeFileSync(file, JSON.stringify(playbook(url)));
  expect((await setpiece('import', file, '--data', server.data)).code).toBe(0);
  const configured = await setpiece(
    ...['connector', 'configure', 'http', '--name', 'Local', '--set', 'allow_private=true', '--data', server.data],
  );
  expect([configured.code, configured.stderr]).toEqual([0, '']);

  await app.reload();
  await openPlaybook(app, 'Order once');
  await app.getByRole('button', { name: 'Run', exact: true }).first().click();
  await expect.poll(() => calls).toBe(1);
  await server.kill('SIGKILL');
  const again = await server.restart();
  try {
    await app.goto(`${again.origin}/runs`);
    await expect(app.getByRole('row', { name: /Order once/ })).toContainText('In doubt');
    await goTo(app, 'Inputs');
    const question = app.getByRole('region', { name: 'Did step "Order" take effect?' });
    await expect(question).toContainText('attempt 1');
    await expect(question).toContainText('firewall rule');
    await question.getByRole('button', { name: 'Treat as done' }).click();
    await expect(question).toContainText('needs the output of step "Order"');
    await question.getByLabel('Output, when it is treated as done').fill('{"id": 42}');
    await question.getByRole('button', { name: 'Treat as done' }).click();

    await goTo(app, 'Runs');
    await expect(app.getByRole('row', { name: /Order once/ })).toContainText('Succeeded');
    await app.getByRole('link', { name: 'Order once' }).click();
    await app.getByText('Timeline', { exact: true }).click();
    await expect(app.getByText('42').first()).toBeVisible();
    expect(calls).toBe(1);
    const verified = await setpiece('verify', '--data', again.data);
    expect([verified.code, verified.stdout]).toEqual([0, '1 run says what the journal says.\n']);
  } finally {
    await again.kill();
    far.closeAllConnections();
    far.close();
  }
});
