import { test as base, expect, type Page } from '@playwright/test';
import { startSetpiece, type SetpieceServer } from './setpiece-server.ts';

interface Story {
  /** A server on a workspace of its own. */
  readonly setpiece: SetpieceServer;
  /** A page that is signed in, on the playbooks list. A console error or an uncaught exception in it fails the story. */
  readonly app: Page;
}

/** A story in the browser: a fresh server, a signed-in page, nothing in the console. */
export const story = base.extend<Story>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright wants an object pattern
  setpiece: async ({}, use) => {
    const server = await startSetpiece();
    await use(server);
    await server.kill();
  },
  app: async ({ page, setpiece }, use) => {
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(`${message.text()} ${message.location().url}`);
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(setpiece.link);
    await expect(page.getByRole('heading', { name: 'Playbooks' })).toBeVisible();
    await use(page);
    expect(complaints.filter((text) => !isExpected(text))).toEqual([]);
  },
});

export { expect };

/** A server that was killed on purpose is noticed by the browser; a refused save is an answer of the server. */
function isExpected(text: string): boolean {
  return /net::ERR_(CONNECTION|EMPTY_RESPONSE|INCOMPLETE|NETWORK)/.test(text) || /status of (409|400)/.test(text);
}

/** Opens a playbook of the list in the editor. */
export async function openPlaybook(app: Page, name: string): Promise<void> {
  await app.getByRole('link', { name, exact: true }).click();
  await expect(app.getByRole('textbox', { name: 'Playbook name' })).toHaveValue(name);
  await expect(app.getByRole('region', { name: 'Canvas', exact: true })).toBeVisible();
}

/** The box of a step on the canvas. */
export function box(app: Page, step: string) {
  return app.getByRole('region', { name: 'Canvas', exact: true }).getByRole('group', { name: step, exact: true });
}

/** Goes to an area of the app by the rail at its left. */
export async function goTo(
  app: Page,
  area: 'Playbooks' | 'Runs' | 'Schedules' | 'Inputs' | 'Records' | 'Connectors',
): Promise<void> {
  await app
    .getByRole('navigation', { name: 'Areas' })
    .getByRole('link', { name: new RegExp(`${area}$`) })
    .click();
  await expect(app).toHaveURL(new RegExp(`/${area.toLowerCase()}`));
}
