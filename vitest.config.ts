import { existsSync, readdirSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

/** Every room is a project of its own; tests run on the sources, nothing is built first. */
const rooms = [
  ...readdirSync('packages').map((name) => `packages/${name}`),
  'runtime',
  'designer',
  ...readdirSync('apps').map((name) => `apps/${name}`),
  'scripts',
].filter((room) => existsSync(room));

/** Tests that need the acceptance data are run by `npm run conformance`, all others by `npm test`. */
const conformance = process.env.SETPIECE_CONFORMANCE === '1';

export default defineConfig({
  ssr: { resolve: { conditions: ['@setpiece/source'] } },
  resolve: { conditions: ['@setpiece/source'] },
  test: {
    // A machine that is busy for a while is no mistake: many tests start processes of their own.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 15_000 } },
    projects: rooms.map((root) => ({
      extends: true,
      root,
      test: {
        name: root,
        include: [conformance ? '**/*.acceptance.test.ts' : '**/*.test.{ts,tsx,mjs}'],
        exclude: ['**/node_modules/**', '**/dist/**', ...(conformance ? [] : ['**/*.acceptance.test.ts'])],
      },
    })),
  },
});
