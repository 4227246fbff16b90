import { box, expect, goTo, openPlaybook, story } from '../story.ts';

/** Fails in its second step, since the payload has no port. */
const playbook = {
  ...{ format: 'setpiece/playbook', version: 1, id: 'look-back', name: 'Block an address', values: 'setpiece' },
  outputs: [{ name: 'said', value: '{{ vars.said }}' }],
  trigger: { id: 'start', name: 'Start', kind: 'manual' },
  steps: [
    { id: 'who', name: 'Who', kind: 'set_variable', variables: [{ name: 'who', value: 'falcon' }] },
    {
      id: 'port',
      name: 'Port',
      kind: 'set_variable',
      variables: [{ name: 'port', value: '{{ vars.input.params.port }}' }],
    },
    {
      id: 'say',
      name: 'Say',
      kind: 'set_variable',
      variables: [{ name: 'said', value: '{{ vars.who }} {{ vars.port }}' }],
    },
  ],
  routes: [
    { id: 'r1', from: 'start', to: 'who' },
    { id: 'r2', from: 'who', to: 'port' },
    { id: 'r3', from: 'port', to: 'say' },
  ],
};

story(
  'a failed run is stepped through, run again from the failing step with other input, and found',
  async ({ app }) => {
    await app.getByRole('button', { name: 'Import' }).click();
    const dialog = app.getByRole('dialog', { name: 'Import playbooks' });
    const buffer = Buffer.from(JSON.stringify(playbook));
    await dialog
      .getByLabel('Files to import')
      .setInputFiles({ name: 'look-back.playbook.json', mimeType: 'application/json', buffer });
    await dialog.getByRole('button', { name: 'Import 1 playbook' }).click();
    await dialog.getByRole('button', { name: 'Done' }).click();
    await openPlaybook(app, 'Block an address');
    await app.getByRole('button', { name: 'Run', exact: true }).first().click();
    await expect(box(app, 'Port').getByRole('img', { name: 'Failed' })).toBeVisible();

    await goTo(app, 'Runs');
    await app.getByRole('link', { name: 'Block an address' }).click();
    await app.getByRole('button', { name: /Step through its \d+ events/ }).click();
    await app.getByRole('button', { name: 'First event' }).click();
    await expect(app.getByText('event 1 of 5: run accepted')).toBeVisible();
    for (let event = 1; event < 3; event++) await app.getByRole('button', { name: 'Next event' }).click();
    await expect(app.getByText('event 3 of 5: “Who” succeeded')).toBeVisible();
    const state = app.getByRole('complementary', { name: 'State at the event' });
    await expect(state).toContainText('"falcon"');
    await expect(state).toContainText('Port');
    await expect(box(app, 'Who').getByRole('img', { name: 'Succeeded' })).toBeVisible();
    await expect(box(app, 'Port').getByRole('img', { name: 'Failed' })).toBeHidden();
    await app.getByRole('button', { name: 'Back to now' }).click();
    await expect(box(app, 'Port').getByRole('img', { name: 'Failed' })).toBeVisible();

    await app.getByText('Timeline', { exact: true }).click();
    await app.getByRole('button', { name: /Port$/ }).click();
    await app.getByRole('button', { name: 'Re-run from here…' }).click();
    const rerun = app.getByRole('dialog', { name: 'Run it again' });
    await rerun.getByLabel('Input of the step').fill('{"port": 8443}');
    await rerun.getByRole('button', { name: 'Run again', exact: true }).click();
    await expect(app.getByRole('link', { name: /^Re-run of .* from “Port”$/ })).toBeVisible();
    await expect(box(app, 'Say').getByRole('img', { name: 'Succeeded' })).toBeVisible();
    await expect(app.getByText('"falcon 8443"')).toBeVisible();

    await goTo(app, 'Runs');
    await app.getByRole('searchbox', { name: 'Search in runs' }).fill('falcon 8443');
    await expect(app).toHaveURL(/text=falcon/);
    await expect(app.getByRole('link', { name: 'Block an address' })).toHaveCount(1);
    await expect(app.getByRole('row', { name: /re-run/ })).toContainText('Succeeded');
  },
);
