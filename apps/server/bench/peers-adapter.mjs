// Setpiece beside other systems: the adapter that the comparison of peers asks for. Its contract stands at the top of its bench.
// `npm run bench -- peers` copies the comparison and this file into a folder of its own and runs it there.
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import http from 'node:http';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const server = process.env.SETPIECE_SERVER_BENCH;
const { startServerProcess } = await import(join(server, 'server-process.ts'));
const { child, peerPlaybooks } = await import(join(server, 'peers-playbooks.ts'));
const folder = join(process.env.PEERS, 'data', 'setpiece-run');
const template = join(process.env.PEERS, 'data', 'setpiece-template');
const marks = `http://127.0.0.1:${process.env.MARKPORT || 9977}`;

/** A workspace with everything published, made once. */
async function prepare() {
  rmSync(template, { recursive: true, force: true });
  mkdirSync(template, { recursive: true });
  const running = await startServerProcess(template);
  const values = { base_url: marks, allow_private: true };
  await running.api.configurations.save.mutate({ connector: 'http', name: 'marks', isDefault: true, values });
  await running.publish([child, ...peerPlaybooks]);
  await running.stop();
}

async function start(_mode, { reuse } = {}) {
  if (!reuse) {
    rmSync(folder, { recursive: true, force: true });
    cpSync(template, folder, { recursive: true });
  }
  const running = await startServerProcess(folder);
  const open = () => new DatabaseSync(join(folder, 'workspace.db'), { readOnly: true });
  const database = open();
  const rows = database
    .prepare(`select id, webhook_token as token from playbooks where webhook_token is not null`)
    .all();
  database.close();
  const address = (name) => `${running.url}/hooks/${String(rows.find(({ id }) => id === name).token)}`;
  const answers200 = await answerOk(address);
  return {
    pid: running.pid,
    readyMs: running.bootMilliseconds,
    // An accepted run is answered with 202; the comparison wants 200 from the hooks that only start something.
    hook: (name) => (/^(wait|slow)/.test(name) ? `${answers200.url}/${name}` : address(name)),
    rss: () => ({ main: Math.round(running.rss()), total: Math.round(running.rss()) }),
    dbMiB: () => Number((sizeOf('workspace.db') + sizeOf('workspace.db-wal')).toFixed(1)),
    execStates(name) {
      const states = open();
      const counts = states
        .prepare('select status, count(*) as count from runs where playbook = ? group by status')
        .all(name);
      states.close();
      return Object.fromEntries(counts.map(({ status, count }) => [status, count]));
    },
    stop: () => Promise.all([running.stop(), answers200.close()]),
    kill9: () => Promise.all([running.kill(), answers200.close()]),
  };
}

function sizeOf(file) {
  const path = join(folder, file);
  return existsSync(path) ? statSync(path).size / 1048576 : 0;
}

/** Passes a call on and says 200 where the server says 202. */
async function answerOk(address) {
  const agent = new http.Agent({ keepAlive: true });
  const front = http.createServer((asked, answer) => {
    const { 'content-type': type, 'content-length': length } = asked.headers;
    const headers = { 'content-type': type, 'content-length': length };
    const passed = http.request(address(asked.url.slice(1)), { agent, method: 'POST', headers }, (given) => {
      answer.writeHead(given.statusCode === 202 ? 200 : given.statusCode);
      given.pipe(answer);
    });
    passed.on('error', () => answer.destroy());
    asked.pipe(passed);
  });
  await new Promise((resolve) => front.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${front.address().port}`,
    close() {
      agent.destroy();
      front.closeAllConnections();
      return new Promise((resolve) => front.close(resolve));
    },
  };
}

const { version } = JSON.parse(readFileSync(join(server, '..', '..', '..', 'package.json'), 'utf8'));

// oxlint-disable-next-line no-default-export -- the comparison imports adapters so
export default {
  name: 'setpiece',
  prepare,
  start,
  versions: () => ({ setpiece: version, node: process.version, db: 'SQLite, WAL, synchronous=FULL' }),
  caseModes: {},
  c16Amount: (kind) => (kind === 'b' ? 2000 : 400),
  mapVariants: [
    { hook: 'map10k', label: 'for_each_parallel' },
    { hook: 'map10k_sequential', label: 'for_each_sequential' },
  ],
  subVariants: [
    { hook: 'sub100', label: 'one_after_the_other' },
    { hook: 'sub100_parallel', label: '10_at_once' },
  ],
  waitHooks: [
    { hook: 'wait60', secs: 60 },
    { hook: 'wait70', secs: 70 },
  ],
};
