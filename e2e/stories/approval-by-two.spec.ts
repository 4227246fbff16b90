import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, goTo, story } from '../story.ts';
import { setpiece as command } from '../setpiece-server.ts';

const playbook = {
  format: 'setpiece/playbook',
  version: 1,
  id: 'block-address',
  name: 'Block an address',
  values: 'setpiece',
  outputs: [{ name: 'approved', value: '{{ vars.steps.Ask_for_approval.approved }}' }],
  trigger: { id: 'start', name: 'Start', kind: 'manual' },
  steps: [
    {
      id: 'ask',
      name: 'Ask for approval',
      kind: 'manual_input',
      approval: true,
      title: 'Block 192.0.2.7?',
      text: 'It knocks at every door.',
      quorum: 2,
      fields: [
        { name: 'limit', label: 'For a time only', type: 'checkbox' },
        {
          name: 'hours',
          label: 'Hours',
          type: 'integer',
          required: true,
          min: 1,
          visible: { logic: 'and', filters: [{ field: 'limit', operator: 'eq', value: true }] },
        },
      ],
      options: [{ name: 'Approve', primary: true }, { name: 'Reject' }],
    },
    {
      id: 'call',
      name: 'Call the owner',
      kind: 'manual_task',
      wait: true,
      fields: { name: 'Call the owner of 192.0.2.7' },
    },
  ],
  routes: [
    { id: 'r1', from: 'start', to: 'ask' },
    { id: 'r2', from: 'ask', to: 'call' },
  ],
};

story(
  'an approval by two: one in the app, one through a link without a session; then a task is done',
  async ({ app, browser, setpiece }, testInfo) => {
    const folder = mkdtempSync(join(tmpdir(), 'setpiece-story-'));
    const file = join(folder, 'block.playbook.json');
    writeFileSync(file, JSON.stringify(playbook));
    expect((await command('import', file, '--data', setpiece.data)).code).toBe(0);
    rmSync(folder, { recursive: true });

    await app.goto(`${setpiece.origin}/playbooks/block-address`);
    await app.getByRole('button', { name: 'Run', exact: true }).first().click();
    await goTo(app, 'Inputs');
    const question = app.getByRole('region', { name: 'Block 192.0.2.7?' });
    await expect(question).toContainText('0 of 2 approvals');

    await expect(question.getByLabel('Hours')).toHaveCount(0);
    await question.getByLabel('For a time only').check();
    await question.getByRole('button', { name: 'Approve' }).click();
    await expect(question).toContainText('Hours is needed.');
    await question.getByLabel('Hours').fill('8');
    await testInfo.attach('question', { body: await app.screenshot(), contentType: 'image/png' });
    await question.getByRole('button', { name: 'Approve' }).click();
    await expect(question).toContainText('1 of 2 approvals');

    await question.getByRole('button', { name: 'Copy link' }).click();
    const dialog = app.getByRole('dialog');
    await dialog.getByLabel('For whom').fill('ann@example.org');
    await dialog.getByRole('button', { name: 'Make the link' }).click();
    const link = await dialog.getByRole('textbox', { name: 'Link' }).inputValue();
    await testInfo.attach('link', { body: await app.screenshot(), contentType: 'image/png' });
    await dialog.getByRole('button', { name: 'Done' }).click();

    const stranger = await browser.newContext();
    const page = await stranger.newPage();
    await page.goto(link);
    await expect(page.getByRole('heading', { name: 'Block 192.0.2.7?' })).toBeVisible();
    await page.reload();
    await page.getByLabel('For a time only').check();
    await page.getByRole('button', { name: 'Approve' }).click();
    await expect(page.getByText('Hours is needed.')).toBeVisible();
    await page.getByLabel('Hours').fill('4');
    await testInfo.attach('answer page', { body: await page.screenshot(), contentType: 'image/png' });
    await page.getByRole('button', { name: 'Approve' }).click();
    await expect(page.getByRole('heading', { name: 'Thank you' })).toBeVisible();
    await page.goto(link);
    await expect(page.getByRole('heading', { name: 'This link was used' })).toBeVisible();
    await page.goto(setpiece.origin);
    await expect(page.getByRole('heading', { name: 'Open the printed link' })).toBeVisible();
    await stranger.close();

    const task = app.getByRole('region', { name: 'Call the owner of 192.0.2.7' });
    await expect(task).toBeVisible();
    await testInfo.attach('task', { body: await app.screenshot(), contentType: 'image/png' });
    await task.getByRole('button', { name: 'Mark done' }).click();
    await app.getByRole('button', { name: 'Complete the task' }).click();
    await expect(app.getByText('Nobody waits for you')).toBeVisible();

    await goTo(app, 'Runs');
    await app.getByRole('link', { name: 'Block an address' }).first().click();
    await expect(app.getByText('Succeeded').first()).toBeVisible();
    await app.getByRole('radiogroup', { name: 'View' }).getByText('Timeline').click();
    await app.getByRole('button', { name: /Ask for approval/ }).click();
    await expect(app.getByText('ann@example.org: Approve')).toBeVisible();
    await expect(app.getByText('through a link')).toBeVisible();
    await testInfo.attach('timeline', { body: await app.screenshot(), contentType: 'image/png' });
  },
);
