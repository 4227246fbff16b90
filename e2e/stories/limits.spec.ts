import { box, expect, goTo, openPlaybook, story } from '../story.ts';

/** Writes some two hundred events into its journal. */
const playbook = {
  ...{ format: 'setpiece/playbook', version: 1, id: 'many', name: 'Count many', values: 'setpiece' },
  trigger: { id: 'start', name: 'Start', kind: 'manual' },
  steps: [
    {
      id: 'count',
      name: 'Count',
      kind: 'set_variable',
      forEach: { items: '{{ range(100) | list }}' },
      variables: [{ name: 'n', value: '{{ vars.item }}' }],
    },
  ],
  routes: [{ id: 'r1', from: 'start', to: 'count' }],
};

story('a limit that is changed on the Settings page stops the next run, and lets it go again', async ({ app }) => {
  await app.getByRole('button', { name: 'Import' }).click();
  const dialog = app.getByRole('dialog', { name: 'Import playbooks' });
  const buffer = Buffer.from(JSON.stringify(playbook));
  await dialog
    .getByLabel('Files to import')
    .setInputFiles({ name: 'many.playbook.json', mimeType: 'application/json', buffer });
  await dialog.getByRole('button', { name: 'Import 1 playbook' }).click();
  await dialog.getByRole('button', { name: 'Done' }).click();

  const settings = app.getByRole('link', { name: /Settings$/ });
  await settings.click();
  const limits = app.getByRole('region', { name: 'Limits' });
  const events = limits.getByLabel('Events per run');
  const save = limits.getByRole('button', { name: 'Save limits' });
  await events.fill('5');
  await expect(limits.getByText('Give a whole number from 10 to 10,000,000.')).toBeVisible();
  await expect(save).toBeDisabled();
  await events.fill('50');
  await save.click();
  await expect(save).toBeDisabled();
  await expect(events).toHaveValue('50 events');

  await goTo(app, 'Playbooks');
  await openPlaybook(app, playbook.name);
  await app.getByRole('button', { name: 'Run', exact: true }).first().click();
  await expect(app.getByText('more than 50 events in its journal').first()).toBeVisible();

  await settings.click();
  await events.fill('');
  await save.click();
  await expect(events).toHaveAttribute('placeholder', '100,000 events');
  await goTo(app, 'Runs');
  await app.getByRole('combobox', { name: 'Took' }).click();
  await app.getByRole('option', { name: 'Longer than 1 d' }).click();
  await expect(app.getByText('No run fits these filters.')).toBeVisible();
  await app.getByRole('button', { name: 'Show all runs' }).click();
  await goTo(app, 'Playbooks');
  await openPlaybook(app, playbook.name);
  await app.getByRole('button', { name: 'Run', exact: true }).first().click();
  await expect(box(app, 'Count')).toContainText('100/100');
});
