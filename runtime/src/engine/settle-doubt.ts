import type { OperationFailure, Step, Value } from '@setpiece/playbook';
import type { Probed } from '@setpiece/connector-kit';
import type { OpenItem } from '../journal/run-state.ts';
import { executorOf } from '../steps/step-executors.ts';
import { askWhatBecameOf } from './ask-what-became-of.ts';
import { rethrowHalt } from './halted.ts';
import { mockOf } from './mock-of.ts';
import { effectKey, type StepScope } from './step-scope.ts';

/** How doubt ended: the attempt did happen after all, or it is a failure. Otherwise it is made once more. */
export type DoubtEnd =
  | { readonly kind: 'done'; readonly output: Value }
  | { readonly kind: 'failed'; readonly failure: OperationFailure };

const probeTime = 30_000;

/** An attempt that began and whose end nobody knows is in doubt when it may have done something outside. */
export async function settleDoubt(scope: StepScope, item: OpenItem): Promise<DoubtEnd | undefined> {
  const { services, step } = scope;
  // In line for a place of its configuration it had not begun.
  const inLine = item.wait?.for.kind === 'place';
  if (item.running && !inLine && executorOf(step.kind).effect === 'outside') noteDoubt(scope, item);
  if (!item.doubt || mockOf(scope) !== undefined) return undefined;
  const policy = services.inDoubt(step);
  if (policy === 'retry') return undefined;
  if (policy === 'fail') return { kind: 'failed', failure: inDoubt(step) };
  if (policy !== 'ask' && !item.wait && !item.ended) {
    const probed = await probe(scope, item);
    if (probed.happened === true) return { kind: 'done', output: probed.output };
    if (probed.happened === false || policy === undefined) return undefined;
  }
  return askWhatBecameOf(scope, item, inDoubt(step));
}

function noteDoubt({ live, address, services, ...scope }: StepScope, item: OpenItem): void {
  const { attempt, poll } = item;
  live.append({ type: 'step.in_doubt', ...address, attempt, poll });
  const key = effectKey({ live, address, services, ...scope }, poll);
  const at = services.clock.now();
  live.write({ kind: 'attempt.close', run: live.run, key, attempt, at, status: 'in_doubt' });
}

async function probe(scope: StepScope, item: OpenItem): Promise<Probed> {
  const { live, services, step } = scope;
  const executor = executorOf(step.kind as 'connector');
  const signal = AbortSignal.any([scope.signal, AbortSignal.timeout(probeTime)]);
  try {
    const key = effectKey(scope, item.poll);
    const work = { step: step as never, inputs: item.inputs ?? null, key, signal, live, services };
    return (await executor.probe?.(work)) ?? { happened: 'unknown' };
  } catch (error) {
    rethrowHalt(live, error);
    return { happened: 'unknown' };
  }
}

function inDoubt(step: Step): OperationFailure {
  const message = `Step "${step.name}" was under way when the engine stopped. Whether it took effect is not known; look at the far side.`;
  return { code: 'in_doubt', message, retryable: false };
}
