import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

/**
 * `npm run bench -- peers [--with n8n,nodered] [--cases b,c,e]`: the comparison of `$SETPIECE_PEERS` (default `../shared/peers`) with our
 * adapter in it, in a folder of its own. Systems that are not installed in `$PEERS` are left out, and it says so.
 */
const { values } = parseArgs({
  options: {
    with: { type: 'string', default: '' },
    cases: { type: 'string', default: 'b,c,d,e' },
    mode: { type: 'string', default: 'default' },
    sources: { type: 'boolean' },
  },
});
const comparison = resolve(process.env['SETPIECE_PEERS'] ?? '../shared/peers');
const installed = process.env['PEERS'] ?? join(homedir(), '.cache', 'setpiece-peers');
if (!existsSync(join(comparison, 'bench.mjs')))
  leave(`There is no comparison in ${comparison}. Name its folder in $SETPIECE_PEERS.`);
if (!existsSync(join(installed, 'tools', 'node_modules', 'autocannon')))
  leave(`The comparison is not installed in ${installed}. Run its install.sh first, or name another folder in $PEERS.`);

const folder = mkdtempSync(join(tmpdir(), 'setpiece-peers-'));
try {
  cpSync(comparison, folder, { recursive: true, mode: 0 });
  makeWritable(folder);
  cpSync(join(import.meta.dirname, 'peers-adapter.mjs'), join(folder, 'adapters', 'setpiece.mjs'));
  for (const system of ['setpiece', ...values.with.split(',').filter(Boolean)]) {
    if (system !== 'setpiece' && !existsSync(join(installed, system, 'node_modules'))) {
      console.error(
        `${system} is not installed in ${installed} and is left out. Run install.sh ${system} of the comparison.`,
      );
      continue;
    }
    for (const kind of values.cases.split(',')) run(system, kind);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function run(system: string, kind: string): void {
  const conditions = system === 'setpiece' ? ['--conditions=@setpiece/source'] : [];
  const sources = values.sources ? ['--sources'] : [];
  spawnSync(
    process.execPath,
    ['--no-warnings', ...conditions, 'bench.mjs', system, kind, ...(kind === 'cold' ? [] : [values.mode]), ...sources],
    {
      cwd: folder,
      stdio: 'inherit',
      env: { ...process.env, PEERS: installed, SETPIECE_SERVER_BENCH: import.meta.dirname },
    },
  );
}

/** The comparison may be read-only where it stands. */
function makeWritable(where: string): void {
  spawnSync('chmod', ['-R', 'u+w', where]);
}

function leave(message: string): never {
  console.error(message);
  process.exit(2);
}
