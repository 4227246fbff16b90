import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startMailServer } from '../mail-server.ts';
import { setpiece } from '../setpiece-server.ts';
import { box, expect, goTo, openPlaybook, story } from '../story.ts';

/** Counts in a sandbox and mails the sum. */
const playbook = {
  format: 'setpiece/playbook',
  version: 1,
  id: 'mail-the-sum',
  name: 'Mail the sum',
  values: 'setpiece',
  trigger: { id: 'start', name: 'Start', kind: 'manual' },
  steps: [
    {
      id: 'add',
      name: 'Add up',
      kind: 'code',
      source:
        'const sum = input.reduce((a, b) => a + b, 0);\nconsole.log("adding", input.length, "numbers");\nreturn { sum };',
      input: [19, 23],
    },
  ],
  routes: [{ id: 'r1', from: 'start', to: 'add' }],
};

story(
  'a mail account is configured and checked, and a playbook sends what its code worked out',
  async ({ app, setpiece: server }, testInfo) => {
    const mail = await startMailServer('right');
    const file = join(mkdtempSync(join(tmpdir(), 'setpiece-story-')), 'a.playbook.json');
    writeFileSync(file, JSON.stringify(playbook));
    expect((await setpiece('import', file, '--data', server.data)).code).toBe(0);

    await goTo(app, 'Connectors');
    await app.getByRole('button', { name: /^SMTP.*Not configured/ }).click();
    await app.getByRole('button', { name: 'Add configuration' }).click();
    const drawer = app.getByRole('dialog');
    await drawer.getByRole('textbox', { name: 'Port' }).fill(String(mail.port));
    await drawer.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(drawer.getByText('"Server" is required. Fill it in.')).toBeVisible();

    await drawer.getByRole('textbox', { name: 'Server' }).fill('127.0.0.1');
    await drawer.getByRole('combobox', { name: 'Security' }).click();
    await app.getByRole('option', { name: 'None' }).click();
    await drawer.getByRole('textbox', { name: 'User name' }).fill('soc');
    await drawer.getByRole('textbox', { name: 'Password' }).fill('wrong');
    await drawer.getByRole('textbox', { name: 'From', exact: true }).fill('SOC <soc@example.com>');
    await drawer.getByRole('button', { name: 'Save and check' }).click();
    await expect(drawer.getByRole('status')).toContainText('Disconnected');
    await drawer.getByRole('textbox', { name: 'Password' }).fill('right');
    await drawer.getByRole('button', { name: 'Save and check' }).click();
    await expect(drawer.getByRole('status')).toContainText('Available');
    await drawer.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(drawer).toBeHidden();
    await expect(app.getByRole('button', { name: /^SMTP.*Configured/ })).toBeVisible();
    await app.getByRole('button', { name: 'Check health of Default' }).click();
    await expect(app.getByRole('status').getByText('Available')).toBeVisible();
    await testInfo.attach('configured', { body: await app.screenshot(), contentType: 'image/png' });

    await goTo(app, 'Playbooks');
    await openPlaybook(app, 'Mail the sum');
    await box(app, 'Add up').click();
    await app.getByRole('button', { name: 'Add SMTP: Send email', exact: true }).click();
    await expect(box(app, 'Send email')).toBeVisible();
    await box(app, 'Send email').click();
    for (const [label, text] of [
      ['To', 'lea@example.com'],
      ['Subject', 'The sum'],
      ['Body', 'It is {{ vars.steps.Add_up.sum }}.'],
    ] as const) {
      await app.getByRole('textbox', { name: label, exact: true }).click();
      await app.keyboard.insertText(text);
    }
    await app.getByRole('button', { name: 'Run', exact: true }).first().click();
    await expect(box(app, 'Send email').getByRole('img', { name: 'Succeeded' })).toBeVisible();
    expect(mail.mails).toHaveLength(1);
    expect(mail.mails[0]).toContain('Subject: The sum');
    expect(mail.mails[0]).toContain('It is 42.');

    await box(app, 'Add up').click();
    await app.getByRole('tab', { name: 'Output' }).click();
    await expect(app.getByRole('tabpanel', { name: 'Output' })).toContainText('adding 2 numbers');
    await testInfo.attach('sent', { body: await app.screenshot(), contentType: 'image/png' });
    await mail.close();
  },
);
