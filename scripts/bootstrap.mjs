// The front of every root command: installs when needed, then runs the command's script on the project's own Node.
// node scripts/bootstrap.mjs start|test|check|bench|chaos|conformance [arguments …]
import { spawnSync } from 'node:child_process';
import { delimiter, dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installWhenLockChanged, nodeToUse } from './install.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const [command, ...rest] = process.argv.slice(2);
installWhenLockChanged();
const child = spawnSync(nodeToUse(), [`scripts/${command}.mjs`, ...rest], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: {
    ...process.env,
    PATH: [resolve('node_modules/.bin'), dirname(process.execPath), process.env.PATH].join(delimiter),
    TURBO_TELEMETRY_DISABLED: '1',
    DO_NOT_TRACK: '1',
  },
});
process.exit(child.status ?? 1);
