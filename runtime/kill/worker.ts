import { createRunReader, createStore, openDatabase, putModules } from '@setpiece/db';
import type { OperationRunner } from '@setpiece/connector-kit';
import { createRuntime } from '../src/index.ts';
import { loadVersion } from './load.ts';

/**
 * The process that gets killed: takes up what is there, starts runs with keys until there are enough, and waits for all of them.
 * Arguments: database file, address of the sink, number of runs. Every effect is one call of the sink. `KILL_AT` names a fault
 * point at which it kills itself, and the number of times it passes before.
 */
const [file = '', sink = '', count = '0'] = process.argv.slice(2);
const [killPoint, killAfter = '0'] = (process.env['KILL_AT'] ?? '').split(':');
let passes = Number(killAfter);

const runner: OperationRunner = {
  async run({ key, parameters }, signal) {
    const response = await fetch(`${sink}/effect`, { method: 'POST', headers: { 'idempotency-key': key }, signal });
    await response.text();
    return { ok: true, output: parameters['item'] ?? null };
  },
};

const database = openDatabase(file);
const store = createStore(database);
await putModules(database, { modules: [{ name: 'alerts', label: 'Alert', fields: [], uniqueKey: ['sourceId'] }] });
const runtime = createRuntime({
  store,
  runner,
  playbooks: { version: async () => loadVersion, published: async () => loadVersion },
  environment: { forRun: async () => ({ globalVars: {}, environment: {} }) },
  fault(point) {
    if (point === killPoint && passes-- === 0) process.kill(process.pid, 'SIGKILL');
  },
});
await runtime.resume();
await report('resumed');
await Promise.all(Array.from({ length: 8 }, (_, lane) => startRuns(lane)));
await report('started');
for (const { id } of await createRunReader(database, store).runs({ limit: Number(count) * 2 }))
  await runtime.finished(id);
await runtime.stop();
await database.close();
await report('done');

async function startRuns(lane: number): Promise<void> {
  for (let n = lane; n < Number(count); n += 8) {
    const { run } = await runtime.start({
      version: loadVersion,
      mode: 'live',
      trigger: { kind: 'webhook', key: `delivery-${n}` },
      input: { params: { n } },
    });
    await fetch(`${sink}/accepted`, { method: 'POST', body: run });
  }
}

/** Both the sink and the parent hear how far it has come. */
async function report(what: string): Promise<void> {
  console.log(what);
  await fetch(`${sink}/${what}`, { method: 'POST' });
}
