import { expect, openPlaybook, story } from '../story.ts';

story(
  'a run that a webhook started and that waits survives kill -9 and ends on time',
  async ({ app, setpiece, request }) => {
    await openPlaybook(app, 'Wait and notify');
    await app.getByRole('button', { name: 'Webhook address' }).click();
    const dialog = app.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Issue a secret' }).click();
    await expect(dialog).toContainText('it is shown this once');
    const curl = await curlCommand(dialog);
    const accepted = await request.post(curl.url, { headers: curl.headers, data: { message: 'hello' } });
    const started = Date.now();
    expect(accepted.status()).toBe(202);

    await setpiece.kill('SIGKILL');
    const again = await setpiece.restart();
    try {
      await app.goto(`${again.origin}/runs`);
      await expect(app.getByRole('table').getByText('Succeeded')).toBeVisible({ timeout: 30_000 });
      expect(Date.now() - started).toBeGreaterThan(4000);
    } finally {
      await again.kill();
    }
  },
);

/** The address and headers of the curl command that the dialog offers. */
async function curlCommand(dialog: { textContent(): Promise<string | null> }) {
  const text = (await dialog.textContent()) ?? '';
  const url = /https?:\/\/[^\s'"]+\/hooks\/[\w-]+/.exec(text)?.[0] ?? '';
  const headers = Object.fromEntries(
    [...text.matchAll(/-H '([^:']+): ([^']*)'/g)].map(([, name, value]) => [name!, value!]),
  );
  return { url, headers };
}
