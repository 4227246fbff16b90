// Installs the dependencies when the lock file changed. Runs on any Node from 18 on, needs nothing installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const stamp = 'node_modules/.setpiece-lock';

/** @throws never: ends the process with npm's exit code when the install fails */
export function installWhenLockChanged() {
  const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.error('Installing dependencies (once, about half a minute) …');
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: ['ignore', 2, 'inherit'],
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) {
    console.error('npm ci failed (its reason stands above). Mend that, then run the same command again.');
    process.exit(npm.status ?? 1);
  }
  writeFileSync(stamp, lock);
}

/** The Node to run on: the project's own, or this one when it is new enough. */
export function nodeToUse() {
  const own = `node_modules/.bin/node${process.platform === 'win32' ? '.cmd' : ''}`;
  if (existsSync(own)) return own;
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 19)) return process.execPath;
  console.error(
    `The project's own Node 24 did not come with the install (there is none for ${process.platform}-${process.arch}), and this Node is ` +
      `${process.version}. Install Node 24 and run the same command again.`,
  );
  process.exit(1);
}
