import { defineConfig } from '@playwright/test';

const browser = process.env.SETPIECE_BROWSER ?? '/usr/bin/chromium';

/** Stories in a real browser against the built server. `npm test` runs them; SETPIECE_BROWSER names the browser. */
export default defineConfig({
  testDir: 'stories',
  outputDir: 'results',
  timeout: 120_000,
  expect: { timeout: 15_000 },
  workers: 1,
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  use: {
    viewport: { width: 1440, height: 900 },
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      ...(browser ? { executablePath: browser } : {}),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
