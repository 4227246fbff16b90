import { createStore, openDatabase } from '@setpiece/db';
import { playbookOf } from '../testing/playbook-of.ts';
import { versionOf } from '../testing/world.ts';
import { createRuntime, type Clock } from '../src/index.ts';

/**
 * One of two processes on one database. `sleeper` starts a run, makes its call and stops itself (SIGSTOP) with the result in its
 * hand; `next` waits until the lease of the sleeper has run out and takes the run over. Arguments: who, file, address of the sink,
 * and a moment from which on time passes quicker for both, so that a lease of 15 seconds is one of 750 milliseconds.
 */
const [who = '', file = '', sink = '', from = '0'] = process.argv.slice(2);
const quicker = 20;
const clock: Clock = {
  now: () => Number(from) + (Date.now() - Number(from)) * quicker,
  after(milliseconds, callback) {
    const timer = setTimeout(callback, milliseconds / quicker);
    return () => clearTimeout(timer);
  },
};
const version = versionOf(
  playbookOf([{ id: 'call', kind: 'connector', connector: 'sink', operation: 'effect' }], {
    outputs: [{ name: 'by', value: '{{ vars.steps.call.data }}' }],
  }),
  'v1',
);
const database = openDatabase(file);
const store = createStore(database);
const letGo = Promise.withResolvers<string>();
const runtime = createRuntime({
  store,
  clock,
  instance: who,
  alone: false,
  runner: {
    async run({ key }) {
      await (await fetch(`${sink}/effect`, { method: 'POST', headers: { 'idempotency-key': key } })).text();
      if (who === 'sleeper') process.kill(process.pid, 'SIGSTOP');
      return { ok: true, output: who };
    },
  },
  playbooks: { version: async () => version, published: async () => version },
  environment: { forRun: async () => ({ globalVars: {}, environment: {} }) },
  onLetGo: (error) => letGo.resolve(error.message),
});
if (who === 'sleeper') await sleep();
else await takeOver();
await runtime.stop();
await database.close();

async function sleep(): Promise<void> {
  await runtime.resume();
  await runtime.start({ version, mode: 'live', trigger: { kind: 'manual' }, input: {} });
  console.log(await letGo.promise);
}

async function takeOver(): Promise<void> {
  const lease = database.connection.prepare(`select lives_until from instances where id = 'sleeper'`).pluck();
  while (clock.now() <= (lease.get() as number)) await new Promise((resolve) => setTimeout(resolve, 20));
  await runtime.resume();
  const run = database.connection.prepare('select id from runs').pluck().get() as string;
  console.log(JSON.stringify((await runtime.finished(run)).outputs));
}
