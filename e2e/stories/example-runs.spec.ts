import { box, expect, goTo, openPlaybook, story } from '../story.ts';

story('the example runs at a click, waits for a person, and ends with the answer', async ({ app }, testInfo) => {
  await openPlaybook(app, 'Triage reported logins');
  await app.getByRole('button', { name: 'Run', exact: true }).first().click();

  await expect(box(app, 'Close as benign').getByRole('img', { name: 'Waiting' })).toBeVisible();
  await expect(box(app, 'Ask for the reputation').getByRole('img', { name: 'Failed' })).toBeVisible();
  await expect(box(app, 'Reputation unknown').getByRole('img', { name: 'Succeeded' })).toBeVisible();
  await expect(box(app, 'Check each address')).toContainText('5/5');

  await box(app, 'Check each address').click();
  await app.getByRole('tab', { name: 'Output' }).click();
  await expect(app.getByRole('tabpanel', { name: 'Output' })).toContainText('ip_matched');
  await testInfo.attach('waiting', { body: await app.screenshot(), contentType: 'image/png' });

  await app
    .getByRole('form', { name: 'Close as benign?' })
    .getByRole('textbox', { name: 'Comment' })
    .fill('Known traveller');
  await app.getByRole('button', { name: 'Close', exact: true }).click();
  await expect(box(app, 'Done').getByRole('img', { name: 'Succeeded' })).toBeVisible();
  await expect(box(app, 'Benign').getByRole('img', { name: 'Succeeded' })).toBeVisible();
  await expect(app.getByRole('region', { name: 'Run' }).getByText('Succeeded').first()).toBeVisible();
  await testInfo.attach('finished', { body: await app.screenshot(), contentType: 'image/png' });
});

story('the mapped events stand among the records', async ({ app }) => {
  await openPlaybook(app, 'Triage reported logins');
  await app.getByRole('button', { name: 'Run', exact: true }).first().click();
  await expect(box(app, 'Alerts from events').getByRole('img', { name: 'Succeeded' })).toBeVisible();
  await goTo(app, 'Records');
  await expect(app.getByText('Login of m.okafor', { exact: false }).first()).toBeVisible();
});

story(
  'a waiting question is answered from the list of inputs, and the run page shows how it ended',
  async ({ app }) => {
    await openPlaybook(app, 'Triage reported logins');
    await app.getByRole('button', { name: 'Run', exact: true }).first().click();
    await expect(box(app, 'Close as benign').getByRole('img', { name: 'Waiting' })).toBeVisible();
    await goTo(app, 'Inputs');
    await app.getByRole('button', { name: 'Escalate' }).click();
    await expect(app.getByRole('button', { name: 'Escalate' })).toBeHidden();
    await goTo(app, 'Runs');
    await expect(app.getByRole('table').getByText('Succeeded')).toBeVisible();
  },
);
