import { openDatabase, createStore } from '@setpiece/db';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { playbookOf } from '../testing/playbook-of.ts';
import { createWorld, type World } from '../testing/world.ts';
import { runBareActor } from './bare-actor.ts';
import { pureTransitions } from './pure-transition.ts';

/**
 * `npm run bench -- engine`: prints a JSON line a case. `ours` is the durable runtime on a file with synchronous=FULL, `reference`
 * the bare thing in the same process, `ratio` how many times as long ours takes.
 */
const folder = mkdtempSync(join(tmpdir(), 'setpiece-bench-'));
try {
  await linear();
  await webhook(1);
  await webhook(16);
  await inserts();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function linear(): Promise<void> {
  const steps = Array.from({ length: 100 }, (_, n) => ({
    id: `s${n}`,
    kind: 'set_variable',
    variables: [{ name: `v${n}`, value: `{{ vars.v${n - 1} + 1 }}` }],
  }));
  const playbook = playbookOf([{ ...steps[0], variables: [{ name: 'v0', value: 1 }] }, ...steps.slice(1)]);
  await inWorld('linear', async (world) => {
    const ours = await timesEach(() => world.run(playbook), 3000);
    const reference = await timesEach(() => runBareActor(100), 1500);
    report('100 set_variable steps', 'ms/run', ours, reference);
  });
}

async function webhook(concurrency: number): Promise<void> {
  const options = [
    { name: 'known', condition: '{{ vars.user == "ann" }}' },
    { name: 'unknown', default: true },
  ];
  const playbook = playbookOf(
    [
      { id: 'user', kind: 'set_variable', variables: [{ name: 'user', value: '{{ vars.request.data.user }}' }] },
      { id: 'which', kind: 'decision', options },
      { id: 'look', kind: 'connector', connector: 'x', operation: 'echo', parameters: { user: '{{ vars.user }}' } },
      {
        id: 'text',
        kind: 'set_variable',
        variables: [{ name: 'text', value: 'Login of {{ vars.steps.look.data.user }}' }],
      },
      { id: 'end', kind: 'end' },
    ],
    {
      routes: ['start > user', 'user > which', 'which [known]> look', 'look > text', 'text > end'],
      trigger: { id: 'start', name: 'S', kind: 'webhook' },
    },
  );
  await inWorld(`webhook-${concurrency}`, async (world) => {
    const version = world.publish(playbook);
    let n = 0;
    const one = async () => {
      const { run } = await world.runtime.start({
        version,
        mode: 'live',
        trigger: { kind: 'webhook', key: `k${n++}` },
        input: { data: { user: 'ann' } },
      });
      await world.runtime.finished(run);
    };
    const batch = () => Promise.all(Array.from({ length: concurrency }, one));
    const ours = (await timesEach(batch, 3000)) / concurrency;
    const transitions = pureTransitions(version);
    const reference = await timesEach(async () => transitions(), 1000);
    report(`webhook, 5 steps, concurrency ${concurrency}`, 'ms/run', ours, reference);
  });
}

async function inserts(): Promise<void> {
  const database = openDatabase(join(folder, 'inserts.db'));
  const store = createStore(database);
  const summary = {
    id: 'r',
    playbook: 'p',
    playbookName: 'P',
    version: 'v',
    mode: 'live',
    status: 'running',
    trigger: { kind: 'manual' },
    startedAt: 1,
    seq: 0,
  } as const;
  await store.commit([{ kind: 'run.insert', run: summary, owner: 'bench' }]);
  let seq = 0;
  const events = () =>
    Array.from(
      { length: 100 },
      () => ({ run: 'r', seq: ++seq, at: 1, type: 'timer.fired', timer: 't', kind: 'wait' }) as const,
    );
  const ours = (await timesEach(() => store.commit([{ kind: 'events', events: events() }]), 1500)) / 100;
  const raw = database.connection.prepare(
    'insert into events (run, seq, at, type, body, refs) values (?, ?, ?, ?, ?, null)',
  );
  const insertAll = database.connection.transaction(() => {
    for (const { run, at, type, ...body } of events()) raw.run(run, body.seq, at, type, JSON.stringify(body));
  });
  const reference = (await timesEach(async () => insertAll(), 1500)) / 100;
  report('event insert, 100 a commit', 'ms/event', ours, reference);
  await database.close();
}

async function inWorld(name: string, work: (world: World) => Promise<void>): Promise<void> {
  const world = await createWorld({ echo: ({ parameters }) => parameters }, { file: join(folder, `${name}.db`) });
  try {
    await work(world);
  } finally {
    await world.close();
  }
}

/** Milliseconds of one call: the median, after a warm-up. */
async function timesEach(work: () => Promise<unknown>, budget: number): Promise<number> {
  for (const until = performance.now() + budget / 4; performance.now() < until;) await work();
  const times: number[] = [];
  for (const until = performance.now() + budget; performance.now() < until;) {
    const begun = performance.now();
    await work();
    times.push(performance.now() - begun);
  }
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN;
}

function report(name: string, unit: string, ours: number, reference: number): void {
  console.log(
    JSON.stringify({
      case: name,
      unit,
      ours: round(ours),
      reference: round(reference),
      ratio: round(ours / reference),
    }),
  );
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}
