import { report, timesEach } from '../../scripts/figures.mjs';
import { playbookOf } from '../testing/playbook-of.ts';
import { inWorld } from './bench-world.ts';
import { pureTransitions } from './pure-transition.ts';

const set = (name: string, value: string) => ({ id: name, kind: 'set_variable', variables: [{ name, value }] });
const webhook = { trigger: { id: 'start', name: 'Start', kind: 'webhook' } };

/** Five expressions in a row, as the same bench asks of other systems. */
const fiveExpressions = playbookOf(
  [set('s1', '{{ vars.request.data.x + 1 }}'), ...[2, 3, 4, 5].map((n) => set(`s${n}`, `{{ vars.s${n - 1} + 1 }}`))],
  webhook,
);

/** A decision and a call of a connector among the five: the intent is durable before the call. */
const withConnector = playbookOf(
  [
    set('user', '{{ vars.request.data.user }}'),
    {
      id: 'which',
      kind: 'decision',
      options: [
        { name: 'known', condition: '{{ vars.user == "ann" }}' },
        { name: 'unknown', default: true },
      ],
    },
    { id: 'look', kind: 'connector', connector: 'x', operation: 'echo', parameters: { user: '{{ vars.user }}' } },
    set('text', 'Login of {{ vars.steps.look.data.user }}'),
    { id: 'end', kind: 'end' },
  ],
  { ...webhook, routes: ['start > user', 'user > which', 'which [known]> look', 'look > text', 'text > end'] },
);

/** Runs with a start key, from the wish to start to the recorded end. Beside it: the pure transitions of the same machine. */
export async function webhookRuns(): Promise<void> {
  for (const [name, playbook] of [
    ['5 expressions', fiveExpressions],
    ['5 steps, one a connector', withConnector],
  ] as const)
    for (const concurrency of [1, 16]) await runsAt(name, playbook, concurrency);
}

async function runsAt(name: string, playbook: typeof fiveExpressions, concurrency: number): Promise<void> {
  await inWorld(async (world) => {
    const version = world.publish(playbook);
    let started = 0;
    const one = async () => {
      const { run } = await world.runtime.start({
        version,
        mode: 'live',
        trigger: { kind: 'webhook', key: `k${started++}` },
        input: { data: { user: 'ann', x: 1 } },
      });
      await world.runtime.finished(run);
    };
    const batch = () => Promise.all(Array.from({ length: concurrency }, one));
    const ours = (await timesEach(batch, 3000)) / concurrency;
    const transitions = pureTransitions(version);
    const reference = await timesEach(async () => transitions(), 1000);
    report(`webhook, ${name}, at ${concurrency} / pure transitions`, 'ms/run', ours, reference, {
      runsPerSecond: Math.round(1000 / ours),
      ...(concurrency === 16 && { aim: 4 }),
    });
  });
}
