import { createRunReader, createStore, openDatabase, putModules } from '@setpiece/db';
import type { OperationRunner } from '@setpiece/connector-kit';
import { isFinal } from '@setpiece/playbook';
import { createRuntime } from '../src/index.ts';
import { loads, versionOfLoads, type Load } from './loads.ts';

/**
 * The process that gets killed: takes up what is there, starts runs with keys until there are enough, answers their questions, and
 * waits for all of them. Arguments: database file, address of the sink, number of runs, load. Every effect is one call of the sink.
 * `KILL_AT` names a fault point at which it kills itself, and the number of times it passes before. With `TELL_CALLS` it prints
 * `call` when it begins one. With `HOLD_AFTER` only that many calls return.
 */
const [file = '', sink = '', count = '0', name = 'mixed'] = process.argv.slice(2);
const load = loads[name] as Load;
const [killPoint, killAfter = '0'] = (process.env['KILL_AT'] ?? '').split(':');
let passes = Number(killAfter);
let mayReturn = Number(process.env['HOLD_AFTER'] ?? Infinity);

const runner: OperationRunner = {
  async run({ key, operation, parameters }, signal) {
    if (operation === 'poison') process.kill(process.pid, 'SIGKILL');
    if (process.env['TELL_CALLS']) console.log('call');
    const response = await fetch(`${sink}/effect`, { method: 'POST', headers: { 'idempotency-key': key }, signal });
    await response.text();
    if (mayReturn-- <= 0) await new Promise(() => {});
    return { ok: true, output: parameters['item'] ?? null };
  },
  async probe({ key, operation, parameters }) {
    if (operation !== 'probed') return { happened: 'unknown' };
    const response = await fetch(`${sink}/effect/${encodeURIComponent(key)}`);
    await response.text();
    return response.ok ? { happened: true, output: parameters['item'] ?? null } : { happened: false };
  },
};

const database = openDatabase(file);
const pages = process.env['WAL_AUTOCHECKPOINT'];
if (pages) database.connection.pragma(`wal_autocheckpoint = ${Number(pages)}`);
const store = createStore(database);
const reader = createRunReader(database, store);
await putModules(database, { modules: [{ name: 'alerts', label: 'Alert', fields: [], uniqueKey: ['sourceId'] }] });
const runtime = createRuntime({
  store,
  runner,
  playbooks: { version: async (id) => versionOfLoads(id), published: async (id) => load.children[id] ?? load.main },
  environment: { forRun: async () => ({ globalVars: {}, environment: {} }) },
  // Kills from outside are nobody's fault; only the load that kills the process itself is to be stopped.
  limits: name === 'poison' ? {} : { crashes: Infinity },
  fault(point) {
    if (point === killPoint && passes-- === 0) process.kill(process.pid, 'SIGKILL');
  },
});
await runtime.resume();
await report('resumed');
const asking = setInterval(() => void answerAll(), 20);
await Promise.all(Array.from({ length: 8 }, (_, lane) => startRuns(lane)));
await report('started');
while (await anyOpen()) await new Promise((resolve) => setTimeout(resolve, 20));
clearInterval(asking);
await runtime.stop();
await database.close();
await report('done');

async function startRuns(lane: number): Promise<void> {
  for (let n = lane; n < Number(count); n += 8) {
    const { run } = await runtime.start({
      version: load.main,
      mode: 'live',
      trigger: { kind: n % 2 ? 'webhook' : 'schedule', key: `delivery-${n}` },
      input: { params: { n } },
    });
    await fetch(`${sink}/accepted`, { method: 'POST', body: run });
  }
}

async function answerAll(): Promise<void> {
  for (const { run, step, visit } of await reader.waitingInputs())
    await runtime.answer(run, step, visit, undefined, { option: 'Approve', input: {} }).catch(() => {});
}

async function anyOpen(): Promise<boolean> {
  const runs = await reader.runs({ limit: Number(count) * 3 + 10 });
  return runs.some(({ status }) => !isFinal(status) && status !== 'paused');
}

/** Both the sink and the parent hear how far it has come. */
async function report(what: string): Promise<void> {
  console.log(what);
  await fetch(`${sink}/${what}`, { method: 'POST' });
}
