import type { JsonPatchOperation, RunEventBody, StepOfKind, Value } from '@setpiece/playbook';
import type { OpenItem } from '../journal/run-state.ts';
import type { Write } from '../ports/write.ts';
import { executorOf } from '../steps/step-executors.ts';
import type { Evaluator } from './evaluator.ts';
import { givenInputs } from './given-inputs.ts';
import { Halted } from './halted.ts';
import { mockOf, optionOfMock, resultOfMock } from './mock-of.ts';
import { performOutside } from './perform-outside.ts';
import { refuseOutput } from './refuse-output.ts';
import type { Effect, StepExecutor, StepResult } from './step-executor.ts';
import { effectKey, evaluatorOf, type StepScope } from './step-scope.ts';
import { refuseTooLarge } from './value-size.ts';
import { waitFor } from './wait-for.ts';
import { withinTime } from './within-time.ts';

/** What an attempt came to, before it is recorded. */
export interface AttemptEnd {
  readonly output: Value;
  readonly option?: string;
  readonly log?: readonly string[];
  readonly patch: readonly JsonPatchOperation[];
  readonly provenance: 'live' | 'mock' | 'simulated';
  readonly writes: readonly Write[];
  readonly release?: () => void;
  /** Sees `vars` as the attempt did, with the changes of its templates. */
  readonly evaluator: Evaluator;
  /** The attempt began and ended at once: what is recorded of it says both, unless it comes to fail after all. */
  readonly beginning?: Beginning;
}

/** What is recorded when an attempt begins. */
export type Beginning = RunEventBody<'step.started'>;

/** The kinds are one by one type-safe in their files; here they are all the same. */
type AnyStep = StepOfKind<'connector'>;

/** One try: inputs, the record that it begins, the work. What a crash left open goes on where it can. */
export async function attempt(scope: StepScope, item: OpenItem): Promise<AttemptEnd> {
  if (scope.services.isStopping()) {
    scope.live.held = true;
    throw new Halted('The runtime is stopping.');
  }
  const { kind } = scope.step as AnyStep;
  const executor = executorOf(kind);
  const evaluator = evaluatorOf(scope, item);
  if (item.running && executor.effect === 'wait') evaluator.adopt(item.patch ?? []);
  else {
    const beginning = await beginningOf(scope, item, evaluator, executor);
    if (endsAtOnce(scope, executor)) return workAtOnce(scope, item, evaluator, executor, beginning);
    scope.live.append(beginning);
  }
  const mock = mockOf(scope);
  if (mock !== undefined) {
    const output = resultOfMock(scope.step, await evaluator.evaluate(mock, 'mockOutput'));
    return {
      output,
      ...optionOfMock(output, scope.step.kind),
      patch: evaluator.patch,
      provenance: 'mock',
      writes: [],
      evaluator,
    };
  }
  const inputs = item.inputs ?? null;
  const perform = (signal: AbortSignal) => performWork(scope, inputs, item, evaluator, executor, signal);
  const result = await performAs(executor.effect, scope, item, evaluator, perform);
  try {
    refuseOutput(scope, result.output);
  } catch (error) {
    result.release?.();
    throw error;
  }
  return {
    ...result,
    patch: evaluator.patch,
    provenance: result.provenance ?? 'live',
    writes: result.writes ?? [],
    evaluator,
  };
}

function performAs(
  effect: Effect,
  scope: StepScope,
  item: OpenItem,
  evaluator: Evaluator,
  perform: (signal: AbortSignal) => Promise<StepResult>,
): Promise<StepResult> {
  if (effect === 'outside') return performOutside(scope, item, evaluator, perform);
  return effect === 'records' ? withinTime(scope, item.attempt, evaluator, perform) : perform(scope.signal);
}

/** Nobody can look in between begin and end, and neither polls nor what stands for the work comes in between. */
function endsAtOnce(scope: StepScope, { atOnce }: StepExecutor<'connector'>): boolean {
  return atOnce === true && !scope.step.until && mockOf(scope) === undefined;
}

async function workAtOnce(
  scope: StepScope,
  item: OpenItem,
  evaluator: Evaluator,
  executor: StepExecutor<'connector'>,
  beginning: Beginning,
): Promise<AttemptEnd> {
  try {
    const result = await performWork(scope, beginning.inputs, item, evaluator, executor, scope.signal);
    refuseOutput(scope, result.output);
    return { ...result, patch: evaluator.patch, provenance: 'live', writes: [], evaluator, beginning };
  } catch (error) {
    scope.live.append(beginning);
    throw error;
  }
}

/** The evaluated inputs. A retry uses those of the try before it, so that it does the same. */
async function beginningOf(
  scope: StepScope,
  item: OpenItem,
  evaluator: Evaluator,
  executor: StepExecutor<'connector'>,
): Promise<Beginning> {
  const again = item.inputs !== undefined && (item.running || item.doubt || item.failures > 0);
  if (again) evaluator.adopt(item.patch ?? []);
  const given = scope.step.forEach ? undefined : givenInputs(scope.live, scope.address);
  const inputs = again ? item.inputs : (given ?? (await executor.inputs(scope.step as AnyStep, evaluator)));
  if (!again) refuseTooLarge(inputs, scope.services.limits.valueSize, { step: scope.step.name, field: 'input' });
  return {
    type: 'step.started',
    ...scope.address,
    attempt: item.attempt + 1,
    ...(item.poll > 0 && { poll: item.poll }),
    inputs: inputs ?? null,
    key: effectKey(scope, item.poll),
    ...(evaluator.patch.length && { patch: [...evaluator.patch] }),
  };
}

function performWork(
  scope: StepScope,
  inputs: Value,
  item: OpenItem,
  evaluator: Evaluator,
  executor: StepExecutor<'connector'>,
  signal: AbortSignal,
): Promise<StepResult> {
  const { step, live, services, address } = scope;
  return executor.perform({
    step: step as AnyStep,
    inputs,
    address,
    key: effectKey(scope, item.poll),
    signal,
    mode: live.state.accepted?.mode ?? 'live',
    evaluator,
    live,
    services,
    wait: (waiting, look) => waitFor(scope, waiting, evaluator, look),
  });
}
