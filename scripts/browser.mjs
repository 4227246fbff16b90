// Finds a Chromium for the browser stories, and brings one where that is possible.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { run } from './run.mjs';

const known = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** @returns the path of a browser, '' for Playwright's own, or undefined where there is none */
export function findOrInstallBrowser() {
  const found = known.find((path) => existsSync(path));
  if (found) return found;
  if (isRootOnDebian()) {
    console.error('Installing chromium (apt-get) …');
    installDebianPackages(['chromium', 'fonts-dejavu-core']);
    return known.find((path) => existsSync(path));
  }
  console.error("Looking for Playwright's own Chromium …");
  return run('playwright', ['install', 'chromium'], { stdio: 'ignore' }) === 0 ? '' : undefined;
}

function isRootOnDebian() {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get');
}

function installDebianPackages(names) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-qq'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
