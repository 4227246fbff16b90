// First import of every executable entry: better-sqlite3 13 needs Node-API 10 and dies with a segmentation fault, not with an error,
// on an older Node. Re-runs the program on the project's own Node 24 when this one is too old.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 19)) {
  const own = fileURLToPath(new URL('../node_modules/.bin/node', import.meta.url));
  if (!existsSync(own)) {
    console.error(
      `Setpiece needs Node 22.19 or newer (this is ${process.version}). Run "npm start" once in the project: it installs a Node of its own.\n` +
        'There is none for macOS and musl Linux: install Node 24 there yourself.',
    );
    process.exit(1);
  }
  const child = spawnSync(own, [...process.execArgv, ...process.argv.slice(1)], { stdio: 'inherit' });
  process.exit(child.status ?? 1);
}
