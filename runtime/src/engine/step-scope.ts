import type { Step, StepAddress } from '@setpiece/playbook';
import { openStep } from '../journal/fold.ts';
import type { OpenItem } from '../journal/run-state.ts';
import { Evaluator } from './evaluator.ts';
import type { LiveRun } from './live-run.ts';
import { seededRandom } from './seeded-random.ts';
import type { Services } from './services.ts';

/** One StepRun under way: what all the parts of its work need. */
export interface StepScope {
  readonly live: LiveRun;
  readonly services: Services;
  readonly step: Step;
  readonly address: StepAddress;
  /** Aborts when the run or the loop ends. */
  readonly signal: AbortSignal;
}

/** The key of an effect: stable over retries and crashes. */
export function effectKey({ live, address: { step, visit, item } }: StepScope, poll: number): string {
  return `${live.run}/${step}/${visit}/${item ?? '-'}/${poll}`;
}

/** An evaluator that sees `vars` as the StepRun begins: with the result of the step before it, and its item. */
export function evaluatorOf(
  { live, services, step, address }: StepScope,
  item?: Pick<OpenItem, 'attempt' | 'poll'>,
): Evaluator {
  const open = openStep(live.state, address.step);
  const seed = `${live.run}/${address.step}/${address.visit}/${address.item}/${item?.attempt}/${item?.poll}`;
  const evaluator = new Evaluator(live.state.vars, {
    values: live.version.playbook.values,
    now: services.clock.now(),
    random: seededRandom(seed),
    step: step.name,
    lookups: () => services.lookups(live.run),
  });
  if (open.result !== undefined) evaluator.see('result', open.result);
  if (address.item !== undefined) evaluator.see('item', open.loop?.items[address.item] ?? null);
  return evaluator;
}
