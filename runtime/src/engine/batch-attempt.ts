import type { JsonPatchOperation, Value } from '@setpiece/playbook';
import { executorOf } from '../steps/step-executors.ts';
import { at, attemptNumber, pollNumber, stateOf } from './batch-state.ts';
import { errorValue } from './error-value.ts';
import { Halted, rethrowHalt } from './halted.ts';
import { mockOf, resultOfMock } from './mock-of.ts';
import type { BatchResult } from './step-executor.ts';
import { failureOf, StepFailure } from './step-failure.ts';
import { evaluatorOf, type StepScope } from './step-scope.ts';
import { refuseTooLarge } from './value-size.ts';
import { withinTime } from './within-time.ts';

/** What one item of a batch came to. */
export type End = BatchResult['items'][number];

/** One try of a batch that came to an end: of each item its own. */
export interface Tried extends Pick<BatchResult, 'writes' | 'release'> {
  readonly ends: ReadonlyMap<number, End>;
  readonly patches: ReadonlyMap<number, readonly JsonPatchOperation[]>;
  readonly provenance: 'live' | 'mock';
}

/** One call: the inputs of all items are recorded, then all of it is done. @throws StepFailure when the whole batch is refused */
export async function attemptBatch(
  scope: StepScope,
  taken: readonly number[],
  refused: ReadonlyMap<number, End>,
): Promise<Tried> {
  if (scope.services.isStopping()) {
    scope.live.held = true;
    throw new Halted('The runtime is stopping.');
  }
  const ends = new Map(refused);
  const inputs = new Map<number, Value>();
  const patches = new Map<number, readonly JsonPatchOperation[]>();
  for (const item of taken) {
    if (ends.has(item)) continue;
    const evaluator = evaluatorOf(at(scope, item), stateOf(scope, item));
    const end = await endOf(scope, () => inputsOf(scope, item, evaluator));
    if ('failure' in end) ends.set(item, end);
    else {
      inputs.set(item, end.output);
      patches.set(item, [...evaluator.patch]);
    }
  }
  const number = begin(scope, taken, inputs, patches);
  for (const [item, end] of ends) refuse(scope, taken, item, end);
  if (mockOf(scope) !== undefined) return { ...(await mocked(scope, taken, ends)), patches };
  if (!inputs.size) return { ends, patches, provenance: 'live' };
  const { items, writes, release } = await call(scope, taken, number, inputs);
  try {
    for (const [place, item] of [...inputs.keys()].entries())
      ends.set(item, refuse(scope, taken, item, withinLimit(scope, items[place] as End)));
  } catch (error) {
    release?.();
    throw error;
  }
  return { ends, patches, provenance: 'live', ...(writes && { writes }), ...(release && { release }) };
}

/** A retry uses the inputs of the try before it, so that it does the same. */
async function inputsOf(scope: StepScope, index: number, evaluator: ReturnType<typeof evaluatorOf>): Promise<Value> {
  const { inputs, running, failures, patch } = stateOf(scope, index);
  if (inputs !== undefined && (running || failures > 0)) {
    evaluator.adopt(patch ?? []);
    return inputs;
  }
  const executor = executorOf(scope.step.kind as 'create_record');
  const evaluated = await executor.inputs(scope.step as Parameters<typeof executor.inputs>[0], evaluator);
  refuseTooLarge(evaluated, scope.services.limits.valueSize, { step: scope.step.name, field: 'input' });
  return evaluated;
}

/** Records that the items are tried, all with the same number. */
function begin(
  scope: StepScope,
  taken: readonly number[],
  inputs: ReadonlyMap<number, Value>,
  patches: ReadonlyMap<number, readonly JsonPatchOperation[]>,
): number {
  const [poll, key] = [pollNumber(scope, taken), batchKey(scope, taken)];
  const number = attemptNumber(scope, taken) + 1;
  for (const [item, given] of inputs) {
    const patch = patches.get(item) ?? [];
    scope.live.append({
      type: 'step.started',
      ...at(scope, item).address,
      attempt: number,
      ...(poll > 0 && { poll }),
      inputs: given,
      key,
      ...(patch.length && { patch: [...patch] }),
    });
  }
  return number;
}

/** Stable over retries and crashes, and no item's key. */
function batchKey(scope: StepScope, taken: readonly number[]): string {
  const { live, address } = scope;
  return `${live.run}/${address.step}/${address.visit}/batch-${taken[0] ?? 0}/${pollNumber(scope, taken)}`;
}

async function call(
  scope: StepScope,
  taken: readonly number[],
  attempt: number,
  given: ReadonlyMap<number, Value>,
): Promise<BatchResult> {
  const { live, services, address } = scope;
  const executor = executorOf(scope.step.kind as 'create_record');
  const evaluator = evaluatorOf(scope);
  const inputs = [...given.values()];
  const perform = async (signal: AbortSignal) => {
    const mode = live.state.accepted?.mode ?? 'live';
    const step = scope.step as Parameters<typeof executor.inputs>[0];
    const work = { step, inputs, address, key: batchKey(scope, taken), signal, mode, evaluator, live, services };
    const result = await executor.performBatch?.(work);
    if (!result) throw new Error(`A step of kind ${step.kind} has no batch form.`);
    return { ...result, output: result.items.map(outputOf) };
  };
  return withinTime(at(scope, [...given.keys()][0] ?? 0), attempt, evaluator, perform);
}

async function mocked(scope: StepScope, taken: readonly number[], refused: ReadonlyMap<number, End>) {
  const ends = new Map(refused);
  for (const item of taken) {
    const own = at(scope, item);
    const mock = mockOf(own) as Value;
    const result = async () => resultOfMock(scope.step, await evaluatorOf(own).evaluate(mock, 'mockOutput'));
    if (!ends.has(item)) ends.set(item, refuse(scope, taken, item, await endOf(scope, result)));
  }
  return { ends, provenance: 'mock' as const };
}

function withinLimit({ services, step }: StepScope, end: End): End {
  if ('output' in end) refuseTooLarge(end.output, services.limits.valueSize, { step: step.name, field: 'output' });
  return end;
}

/** @throws StepFailure when one item refuses the whole batch */
export function refuse({ step }: StepScope, batch: readonly number[], item: number, end: End): End {
  if (!('failure' in end) || isTolerant(step)) return end;
  const what = batch.length > 1 ? ` was refused, and its batch of ${batch.length} was not written:` : ':';
  throw new StepFailure({ ...end.failure, message: `Item ${item + 1} (index ${item})${what} ${end.failure.message}` });
}

/** What the work comes to, or why it fails. */
export async function endOf({ live }: StepScope, work: () => Promise<Value>): Promise<End> {
  try {
    return { output: await work() };
  } catch (error) {
    rethrowHalt(live, error);
    return { failure: failureOf(error) };
  }
}

function isTolerant({ onError }: StepScope['step']): boolean {
  return onError === 'continue' || onError === 'route';
}

/** What stands in an item's slot. */
export function outputOf(end: End | undefined): Value {
  if (!end) return null;
  return 'failure' in end ? errorValue(end.failure) : end.output;
}
