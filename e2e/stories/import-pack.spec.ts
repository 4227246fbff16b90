import { fileURLToPath } from 'node:url';
import { box, expect, openPlaybook, story } from '../story.ts';

const pack = fileURLToPath(new URL('../../packages/fortisoar/fixtures/mini-collection.json', import.meta.url));

story(
  'a FortiSOAR export is imported: the plan comes first, then its playbook opens where it stood',
  async ({ app }) => {
    await app.getByRole('button', { name: 'Import' }).click();
    const dialog = app.getByRole('dialog', { name: 'Import playbooks' });
    await dialog.getByLabel('Files to import').setInputFiles(pack);

    await expect(dialog.getByText(/^6 playbooks/)).toBeVisible();
    await expect(dialog.getByRole('row', { name: /Check a host/ })).toContainText('New');
    await expect(dialog.getByText('mini-scanner: scan')).toBeVisible();
    await expect(app.getByRole('link', { name: 'Check a host' })).toHaveCount(0);

    await dialog.getByRole('button', { name: 'Import 6 playbooks' }).click();
    await dialog.getByRole('button', { name: 'Done' }).click();
    await openPlaybook(app, 'Check a host');
    await expect(box(app, 'Ask analyst')).toBeVisible();
    await expect(app.getByText('Unsaved')).toBeHidden();
  },
);

story('a cut-off file is refused with its reason, and nothing is written', async ({ app }) => {
  await app.getByRole('button', { name: 'Import' }).click();
  const dialog = app.getByRole('dialog', { name: 'Import playbooks' });
  const buffer = Buffer.from('{"format": "setpiece/playbook", "version": 1, "na');
  await dialog
    .getByLabel('Files to import')
    .setInputFiles({ name: 'cut.playbook.json', mimeType: 'application/json', buffer });
  await expect(dialog.getByText(/not JSON.*cut off/)).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Nothing can be imported' })).toBeDisabled();
});

story('a playbook without places is laid out when it opens, and tidied on request', async ({ app }) => {
  const names = ['One', 'Two', 'Three'];
  const playbook = {
    ...{ format: 'setpiece/playbook', version: 1, id: 'no-places', name: 'No places', values: 'setpiece', outputs: [] },
    trigger: { id: 'start', name: 'Start', kind: 'manual' },
    steps: names.map((name) => ({ id: name, name, kind: 'end' })),
    routes: names.map((to) => ({ id: `to-${to}`, from: 'start', to })),
  };
  await app.getByRole('button', { name: 'Import' }).click();
  const dialog = app.getByRole('dialog', { name: 'Import playbooks' });
  const buffer = Buffer.from(JSON.stringify(playbook));
  await dialog
    .getByLabel('Files to import')
    .setInputFiles({ name: 'no-places.playbook.json', mimeType: 'application/json', buffer });
  await dialog.getByRole('button', { name: 'Import 1 playbook' }).click();
  await dialog.getByRole('button', { name: 'Done' }).click();
  await openPlaybook(app, 'No places');
  const places = async () => Promise.all(names.map(async (name) => (await box(app, name).boundingBox())!));
  await expect.poll(async () => new Set((await places()).map(({ y }) => Math.round(y))).size).toBe(1);
  expect(new Set((await places()).map(({ x }) => Math.round(x))).size).toBe(3);
  await app.getByRole('button', { name: 'Tidy' }).click();
  await expect(app.getByText(/Tidying failed/)).toBeHidden();
});
