import { fileURLToPath } from 'node:url';
import { join, resolve } from 'node:path';
import { setpiece as command } from '../setpiece-server.ts';
import { box, expect, openPlaybook, story } from '../story.ts';

const data = resolve(process.env.SETPIECE_ACCEPTANCE ?? fileURLToPath(new URL('../../../shared', import.meta.url)));
const pack = join(data, 'corpus/fortisoar/connector-sekoia-io-xdr');
const mocks = fileURLToPath(new URL('../../packages/fortisoar/fixtures/sekoia-fetch.mock.json', import.meta.url));

story(
  'a pack is imported while the server runs; its fetch playbook opens, runs on mocks and puts its rows into data',
  async ({ app, setpiece }, testInfo) => {
    const imported = await command('import', pack, '--data', setpiece.data);
    expect([imported.code, imported.stdout]).toEqual([0, expect.stringContaining('12 playbooks brought in')]);

    await app.reload();
    await openPlaybook(app, '> Sekoia.io > Fetch');
    await app.getByRole('tab', { name: 'Run' }).click();
    await app.getByLabel('Mock file').setInputFiles(mocks);
    await expect(app.getByText(/steps are mocked/)).toBeVisible();
    await app.getByRole('button', { name: 'Run', exact: true }).first().click();

    await expect(app.getByRole('region', { name: 'Run', exact: true }).getByText('Succeeded').first()).toBeVisible({
      timeout: 30_000,
    });
    await expect(box(app, 'Return Results').getByRole('img', { name: 'Succeeded' })).toBeVisible();
    await box(app, 'Return Results').click();
    await app.getByRole('tab', { name: 'Output' }).click();
    await expect(app.getByRole('tabpanel', { name: 'Output' })).toContainText('AL101');
    await box(app, 'Fetch Incidents').click();
    await app.getByRole('tab', { name: 'Input' }).click();
    await app.getByRole('combobox', { name: 'Visit and item' }).click();
    await app.getByRole('option', { name: /item 1/ }).click();
    await expect(app.getByRole('tabpanel', { name: 'Input' })).toContainText('offset');
    await testInfo.attach('sekoia fetch', {
      body: await app.screenshot({ path: testInfo.outputPath('sekoia-fetch.png') }),
      contentType: 'image/png',
    });
  },
);

story('setpiece run does the same on the command line', async ({ setpiece }) => {
  expect(setpiece.origin).toContain('127.0.0.1');
  const ended = await command(
    'run',
    pack,
    '--playbook',
    '> Sekoia.io > Fetch',
    '--input',
    '{}',
    '--mock',
    mocks,
    '--json',
  );
  expect(ended.code).toBe(0);
  const { run } = JSON.parse(ended.stdout) as { run: { status: string; outputs: { data: unknown[] } } };
  expect([run.status, run.outputs.data.length]).toEqual(['succeeded', 6]);
});
