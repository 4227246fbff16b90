import { report, timesEach } from '../../scripts/figures.mjs';
import { playbookOf } from '../testing/playbook-of.ts';
import { runBareActor } from './bare-actor.ts';
import { inWorld } from './bench-world.ts';

const steps = Array.from({ length: 100 }, (_, n) => ({
  id: `s${n}`,
  kind: 'set_variable',
  variables: [{ name: `v${n}`, value: n === 0 ? 1 : `{{ vars.v${n - 1} + 1 }}` }],
}));

/** 100 steps in a row, each an expression over the one before. Beside it: 100 states of a bare XState actor that keeps nothing. */
export async function linear(): Promise<void> {
  const playbook = playbookOf(steps);
  await inWorld(async (world) => {
    const ours = await timesEach(() => world.run(playbook), 3000);
    const reference = await timesEach(() => runBareActor(steps.length), 1500);
    report('100 set_variable steps / bare XState actor', 'ms/run', ours, reference, { aim: 2 });
  });
}
