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

export default defineConfig({
  ssr: { resolve: { conditions: ['@setpiece/source'] } },
  resolve: { conditions: ['@setpiece/source'] },
  test: {
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: rooms.map((root) => ({
      extends: true,
      root,
      test: {
        name: root,
        include: ['**/*.test.{ts,tsx,mjs}'],
        exclude: ['**/node_modules/**', '**/dist/**'],
      },
    })),
  },
});
