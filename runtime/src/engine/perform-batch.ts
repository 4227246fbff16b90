import { isTruthy } from '@setpiece/expressions';
import type { OperationFailure, Value } from '@setpiece/playbook';
import { executorOf } from '../steps/step-executors.ts';
import { errorValue } from './error-value.ts';
import { mockOf, resultOfMock } from './mock-of.ts';
import { failureOf } from './step-failure.ts';
import type { StepResult } from './step-executor.ts';
import { evaluatorOf, type StepScope } from './step-scope.ts';
import { rethrowHalt } from './halted.ts';

/**
 * Runs one call for several items. Each item's templates see it as `vars.item`; results and events are per item, and all of them
 * commit together, so a batch is done or not begun.
 */
export async function performBatch(
  scope: StepScope,
  indexes: readonly number[],
): Promise<OperationFailure | undefined> {
  const taken: number[] = [];
  const inputs: Value[] = [];
  const patches: Value[][] = [];
  const executor = executorOf(scope.step.kind as 'create_record');
  const step = scope.step as Parameters<typeof executor.inputs>[0];
  try {
    for (const index of indexes) {
      const evaluator = evaluatorOf({ ...scope, address: { ...scope.address, item: index } });
      const condition = step.forEach?.condition;
      if (condition && !isTruthy(await evaluator.evaluate(condition, 'forEach.condition'))) continue;
      inputs.push(await executor.inputs(step, evaluator));
      patches.push(evaluator.patch as unknown as Value[]);
      taken.push(index);
    }
    const result = await perform(scope, inputs, taken);
    return await record(scope, indexes, taken, inputs, patches, result);
  } catch (error) {
    rethrowHalt(scope.live, error);
    return recordFailure(scope, indexes, error);
  }
}

async function perform(
  scope: StepScope,
  inputs: readonly Value[],
  items: readonly number[],
): Promise<Omit<StepResult, 'provenance'> & { provenance: 'live' | 'mock' }> {
  const executor = executorOf(scope.step.kind as 'create_record');
  const { step, live, services, address, signal } = scope;
  const evaluator = evaluatorOf(scope);
  if (mockOf(scope) !== undefined) {
    const output: Value[] = [];
    for (const item of items) {
      const mock = mockOf({ ...scope, address: { ...address, item } }) as Value;
      output.push(resultOfMock(step, await evaluator.evaluate(mock, 'mockOutput')));
    }
    return { output, provenance: 'mock' };
  }
  if (!executor.performBatch || !inputs.length) return { output: [], provenance: 'live' };
  const mode = live.state.accepted?.mode ?? 'live';
  const key = `${live.run}/${address.step}/${address.visit}/batch`;
  const work = {
    step: step as Parameters<typeof executor.inputs>[0],
    inputs,
    address,
    key,
    signal,
    mode,
    evaluator,
    live,
    services,
  };
  return { ...(await executor.performBatch(work)), provenance: 'live' };
}

async function record(
  { live, address }: StepScope,
  indexes: readonly number[],
  taken: readonly number[],
  inputs: readonly Value[],
  patches: readonly Value[][],
  { output, writes, release, provenance }: Awaited<ReturnType<typeof perform>>,
): Promise<undefined> {
  const results = output as readonly Value[];
  try {
    for (const item of indexes) {
      const place = taken.indexOf(item);
      if (place < 0) {
        live.append({ type: 'step.skipped', ...address, item, reason: 'condition' });
        continue;
      }
      const key = `${live.run}/${address.step}/${address.visit}/${item}/0`;
      live.append({ type: 'step.started', ...address, item, attempt: 1, inputs: inputs[place] ?? null, key });
      const patch = patches[place] as never[];
      live.append({
        type: 'step.succeeded',
        ...address,
        item,
        attempt: 1,
        output: results[place] ?? null,
        outcome: 'done',
        ...(patch.length && { patch }),
        provenance,
      });
    }
    if (writes?.length) live.write(...writes);
    await live.flush();
  } finally {
    release?.();
  }
}

function recordFailure(
  { live, address, step }: StepScope,
  indexes: readonly number[],
  cause: unknown,
): OperationFailure {
  const error = failureOf(cause);
  const tolerated =
    step.onError === 'continue'
      ? ({ outcome: 'done', output: errorValue(error) } as const)
      : ({ outcome: 'error' } as const);
  for (const item of indexes) live.append({ type: 'step.failed', ...address, item, error, ...tolerated });
  return error;
}
