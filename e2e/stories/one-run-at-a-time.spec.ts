import { expect, goTo, openPlaybook, story } from '../story.ts';

const playbook = {
  format: 'setpiece/playbook',
  version: 1,
  id: 'one-at-a-time',
  name: 'One at a time',
  values: 'setpiece',
  trigger: { id: 'called', name: 'Called', kind: 'webhook', authentication: 'none' },
  steps: [{ id: 'ask', name: 'Ask', kind: 'manual_input', title: 'Shall the next one come?' }],
  routes: [{ id: 'r', from: 'called', to: 'ask' }],
};

story(
  'a playbook that runs one at a time shows who stands in line, and lets them in one by one',
  async ({ app, request }, testInfo) => {
    await app.getByRole('button', { name: 'Import' }).click();
    const dialog = app.getByRole('dialog', { name: 'Import playbooks' });
    const buffer = Buffer.from(JSON.stringify(playbook));
    await dialog
      .getByLabel('Files to import')
      .setInputFiles({ name: 'one.playbook.json', mimeType: 'application/json', buffer });
    await dialog.getByRole('button', { name: 'Import 1 playbook' }).click();
    await dialog.getByRole('button', { name: 'Done' }).click();

    await openPlaybook(app, playbook.name);
    await app.getByRole('textbox', { name: 'Runs at once' }).fill('1');
    await app.getByRole('button', { name: 'Save' }).click();
    await app.getByRole('button', { name: 'Publish' }).click();
    await expect(app.getByText('Published v1')).toBeVisible();
    await app.getByRole('button', { name: 'Webhook address' }).click();
    const text = await app.getByRole('dialog').textContent();
    const url = /https?:\/\/[^\s'"]+\/hooks\/[\w-]+/.exec(text ?? '')?.[0] ?? '';
    await app.keyboard.press('Escape');
    await goTo(app, 'Playbooks');
    await app
      .getByRole('row', { name: new RegExp(playbook.name) })
      .getByRole('switch')
      .click({ force: true });

    for (let run = 0; run < 3; run++)
      await expect
        .poll(async () => (await request.post(url, { data: { run } })).status(), { timeout: 10_000 })
        .toBe(202);
    await goTo(app, 'Runs');
    const table = app.getByRole('table');
    await expect(table.getByText('2nd in line for its playbook')).toBeVisible();
    await expect(table.getByText('next in line for its playbook')).toBeVisible();
    await testInfo.attach('in-line', { body: await app.screenshot(), contentType: 'image/png' });

    for (let answered = 1; answered <= 3; answered++) {
      await goTo(app, 'Inputs');
      await app.getByRole('button', { name: 'Submit' }).click();
      await goTo(app, 'Runs');
      await expect(table.getByText('Succeeded')).toHaveCount(answered);
    }
  },
);
