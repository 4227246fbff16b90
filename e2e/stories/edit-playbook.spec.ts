import { box, expect, openPlaybook, story } from '../story.ts';

story('a new playbook is drawn, saved, run and published', async ({ app }) => {
  await app.getByRole('button', { name: 'New playbook' }).click();
  await app.getByRole('dialog').getByRole('textbox').fill('Greet the caller');
  await app
    .getByRole('dialog')
    .getByRole('button', { name: /Create/ })
    .click();
  await expect(app.getByRole('textbox', { name: 'Playbook name' })).toHaveValue('Greet the caller');

  await app.getByRole('button', { name: 'Add Set variable' }).click();
  await app.getByRole('button', { name: 'Add End' }).click();
  await expect(box(app, 'End')).toBeVisible();

  await box(app, 'Set variable').click();
  await app.getByRole('textbox', { name: 'Step name' }).fill('Say hello');
  await app.keyboard.press('Enter');
  await expect(box(app, 'Say hello')).toBeVisible();

  await app.getByRole('button', { name: 'Undo' }).click();
  await expect(box(app, 'Set variable')).toBeVisible();
  await app.getByRole('button', { name: 'Redo' }).click();
  await expect(box(app, 'Say hello')).toBeVisible();

  await app.getByRole('button', { name: 'Save' }).click();
  await app.getByRole('button', { name: 'Publish' }).click();
  await expect(app.getByText('Published v1')).toBeVisible();
  await app.reload();
  await expect(box(app, 'Say hello')).toBeVisible();
});

story('two tabs that save the same playbook: the second is told, and nothing is lost', async ({ app, context }) => {
  await openPlaybook(app, 'Wait and notify');
  const other = await context.newPage();
  await other.goto(app.url());
  await expect(other.getByRole('textbox', { name: 'Playbook name' })).toHaveValue('Wait and notify');

  await app.getByRole('button', { name: 'Add End' }).click();
  await app.getByRole('button', { name: 'Save' }).click();
  await expect(app.getByText('Unsaved')).toBeHidden();

  await other.getByRole('button', { name: 'Add Fail' }).click();
  await other.getByRole('button', { name: 'Save' }).click();
  const dialog = other.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await expect(dialog.getByRole('button', { name: /copy/i })).toBeVisible();
  await dialog.getByRole('button', { name: /copy/i }).click();
  await other.goto(new URL('/playbooks', app.url()).href);
  await expect(other.getByRole('link', { name: /Wait and notify/ })).toHaveCount(2);
});
