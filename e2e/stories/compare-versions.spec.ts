import { expect, openPlaybook, story } from '../story.ts';

story('what changed since a playbook was published is told beside its versions', async ({ app }) => {
  await openPlaybook(app, 'Wait and notify');
  await app.getByRole('textbox', { name: 'Playbook name' }).fill('Wait and tell');
  await app.getByRole('textbox', { name: 'Playbook name' }).press('Enter');
  await app.getByRole('button', { name: 'Save' }).click();
  await expect(app.getByText('Unsaved')).toBeHidden();
  await app.getByText('Versions', { exact: true }).click();
  const comparison = app.getByRole('region', { name: 'Comparison' });
  await expect(comparison.getByRole('article', { name: 'playbook Wait and tell' })).toContainText('Wait and notify');
  await expect(comparison.getByRole('status')).toHaveText('1 playbook changed');

  await app.getByText('Editor', { exact: true }).click();
  await app.getByRole('button', { name: 'Publish' }).click();
  await expect(app.getByText('Published v2')).toBeVisible();
  await app.getByText('Versions', { exact: true }).click();
  await expect(comparison.getByRole('status')).toHaveText('They say the same.');
  await app.getByRole('button', { name: 'Changes of Version 2' }).click();
  await expect(comparison.getByRole('status')).toHaveText('1 playbook changed');
});
