import { spawnSync } from 'node:child_process';

/** Runs a command in the foreground. @returns its exit code */
export function run(command, args, options = {}) {
  const child = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32', ...options });
  if (child.error) console.error(`${command}: ${child.error.message}`);
  return child.status ?? 1;
}

/** Runs a command and ends the process with its exit code when it fails. */
export function runOrExit(command, args, options) {
  const code = run(command, args, options);
  if (code !== 0) process.exit(code);
}

/** Builds what changed since the last build. */
export function build() {
  runOrExit('turbo', ['run', 'build', '--output-logs=errors-only', '--log-order=grouped'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
