import type { Page } from '@playwright/test';
import { expect, goTo, story } from '../story.ts';

const head = { format: 'setpiece/playbook', version: 1, values: 'setpiece', outputs: [] };
const report = {
  ...{ ...head, id: 'report', name: 'Report alert' },
  trigger: {
    ...{ id: 't', name: 'Start', kind: 'manual', title: 'Report an alert' },
    inputs: [{ name: 'subject', label: 'Subject', type: 'text', required: true }],
  },
  steps: [
    {
      ...{ id: 'c', name: 'Create', kind: 'create_record', module: 'alerts' },
      fields: { name: '{{ vars.input.params.subject }}' },
    },
  ],
  routes: [{ id: 'r', from: 't', to: 'c' }],
};
const triage = {
  ...{ ...head, id: 'triage', name: 'Triage alert' },
  trigger: { id: 't', name: 'Start', kind: 'on_create', module: 'alerts' },
  steps: [{ id: 'e', name: 'End', kind: 'end' }],
  routes: [{ id: 'r', from: 't', to: 'e' }],
};
const close = {
  ...{ ...head, id: 'close', name: 'Close alert' },
  trigger: { id: 't', name: 'Start', kind: 'manual', modules: ['alerts'], records: 'each' },
  steps: [{ id: 'e', name: 'End', kind: 'end' }],
  routes: [{ id: 'r', from: 't', to: 'e' }],
};

async function bring(app: Page, ...playbooks: readonly { readonly id: string; readonly name: string }[]) {
  await app.getByRole('button', { name: 'Import' }).click();
  const dialog = app.getByRole('dialog', { name: 'Import playbooks' });
  await dialog.getByLabel('Files to import').setInputFiles(
    playbooks.map((playbook) => ({
      name: `${playbook.id}.playbook.json`,
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(playbook)),
    })),
  );
  await dialog.getByRole('button', { name: /^Import \d playbook/ }).click();
  await dialog.getByRole('button', { name: 'Done' }).click();
  for (const { name } of playbooks) {
    await app.getByRole('button', { name: `Actions for “${name}”` }).click();
    await app.getByRole('menuitem', { name: 'Publish' }).click();
    await expect(app.getByText(`“${name}” is published as version 1`)).toBeVisible();
    const active = app.getByRole('switch', { name: `“${name}” is active` });
    await expect(active).toBeEnabled();
    await active.click({ force: true });
    await expect(app.getByText(`“${name}” is active`, { exact: true })).toBeVisible();
  }
}

story('a record that one run creates starts another playbook; people start a third one on it', async ({ app }) => {
  story.slow();
  await bring(app, report, triage, close);
  await expect(app.getByText('It starts whenever a record of alerts is created.')).toBeVisible();

  await app.getByRole('button', { name: 'Actions for “Report alert”' }).click();
  await app.getByRole('menuitem', { name: 'Run…' }).click();
  const form = app.getByRole('dialog', { name: 'Run “Report an alert”' });
  await form.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(form.getByText(/^Subject/).last()).toBeVisible();
  await form.getByRole('textbox', { name: 'Subject' }).fill('Odd login');
  await form.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(form).toBeHidden();

  await goTo(app, 'Runs');
  await app.getByRole('link', { name: 'Triage alert' }).click();
  await app.getByRole('link', { name: 'Started by a record that another run wrote' }).click();
  await expect(app.getByRole('heading', { name: 'Report alert' })).toBeVisible();

  await goTo(app, 'Records');
  await app.getByRole('checkbox', { name: /^Select \/api/ }).check();
  await app.getByRole('button', { name: 'Run playbook on 1' }).click();
  await app.getByRole('menuitem', { name: 'Close alert' }).click();
  await app
    .getByRole('dialog', { name: 'Run “Close alert”' })
    .getByRole('button', { name: 'Run', exact: true })
    .click();
  const notice = app.getByRole('alert').filter({ hasText: '“Close alert” has started' });
  await notice.getByRole('button', { name: 'Open the run' }).click();
  await expect(app.getByRole('heading', { name: 'Close alert' })).toBeVisible();
});

story('a schedule is added with its next times in sight, and run at once', async ({ app }) => {
  await bring(app, triage, { ...close, trigger: { id: 't', name: 'Start', kind: 'referenced' } } as typeof close);
  await goTo(app, 'Schedules');
  await app.getByRole('button', { name: 'New schedule' }).first().click();
  const dialog = app.getByRole('dialog', { name: 'New schedule' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Each morning');
  await dialog.getByRole('combobox', { name: 'Playbook' }).click();
  await app.getByRole('option', { name: 'Close alert' }).click();
  await dialog.getByRole('textbox', { name: 'Cron expression' }).fill('0 25 * * *');
  await expect(dialog.getByText(/is no cron expression: Invalid value for hour: 25/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Add schedule' }).click();
  await expect(dialog).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Cron expression' }).fill('0 8 * * *');
  await expect(dialog.getByRole('region', { name: 'The next five times' })).toBeVisible();
  await dialog.getByLabel('Input').fill('{"to": ');
  await dialog.getByRole('button', { name: 'Add schedule' }).click();
  await expect(dialog.getByText(/^Not JSON yet/)).toBeVisible();
  await dialog.getByLabel('Input').fill('');
  await dialog.getByRole('button', { name: 'Add schedule' }).click();

  const row = app.getByRole('row', { name: /Each morning/ });
  await expect(row).toContainText('0 8 * * *');
  await app.getByRole('button', { name: 'Actions for “Each morning”' }).click();
  await app.getByRole('menuitem', { name: 'Run now' }).click();
  await expect(row).toContainText('Succeeded');
});
