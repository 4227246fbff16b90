import { createStore, openDatabase } from '@setpiece/db';
import { playbookOf } from '../testing/playbook-of.ts';
import { versionOf } from '../testing/world.ts';
import { createRuntime } from '../src/index.ts';

/** Starts one run that waits for some seconds, the first time it is called; says when the run has ended. Arguments: file, seconds. */
const [file = '', seconds = '1'] = process.argv.slice(2);
const wait = { id: 'wait', kind: 'wait', for: { kind: 'duration', duration: { seconds: Number(seconds) } } };
const version = versionOf(
  playbookOf([wait, { id: 'end', kind: 'end' }], { trigger: { id: 'start', name: 'S', kind: 'webhook' } }),
  'v1',
);
const database = openDatabase(file);
const runtime = createRuntime({
  store: createStore(database),
  runner: { run: async () => ({ ok: true, output: null }) },
  playbooks: { version: async () => version, published: async () => version },
  environment: { forRun: async () => ({ globalVars: {}, environment: {} }) },
});
await runtime.resume();
const { run } = await runtime.start({
  version,
  mode: 'live',
  trigger: { kind: 'webhook', key: 'only' },
  input: { data: 1 },
});
for await (const event of runtime.watch([{ run }], new AbortController().signal)) {
  if (event.type === 'wait.opened' && event.for.kind === 'timer')
    console.log(JSON.stringify({ run, due: event.for.due }));
  if (event.type === 'run.succeeded') {
    console.log(JSON.stringify({ run, endedAt: event.at }));
    break;
  }
}
await runtime.stop();
await database.close();
