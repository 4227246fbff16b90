import type { ManualInputStep, OperationFailure, Step, StepAddress, StepKind, Value, Values } from '@setpiece/playbook';
import { connectorResult } from '../steps/connector.ts';
import { approvingOption } from '../steps/input-form.ts';
import type { LiveRun } from './live-run.ts';
import { StepFailure } from './step-failure.ts';
import type { StepScope } from './step-scope.ts';

/**
 * What stands in for a step's work; only in test runs. A sample's mock goes before the step's own. Of `{"$visits": […]}` and
 * `{"$items": […]}` it is the one of this visit and item; the last one goes on for those after it. Beside `$inputs` it is `$output`.
 */
export function mockOf({ live, step, address }: Pick<StepScope, 'live' | 'step' | 'address'>): Value | undefined {
  const ofVisit = mockOfVisit(live, step, address.visit);
  if (ofVisit === undefined) return undefined;
  const output = own(ofVisit, '$inputs') === undefined ? ofVisit : own(ofVisit, '$output');
  return output === undefined ? undefined : choose(output, '$items', address.item ?? 0);
}

/** The evaluated inputs that a mock gives a visit, of a loop its items: `{"$inputs": …}`. They are taken as they are. */
export function inputsOfMock(live: LiveRun, { step: id, visit }: StepAddress): Value | undefined {
  const step = live.version.steps.get(id);
  const mock = step && mockOfVisit(live, step, visit);
  return mock === undefined ? undefined : own(mock, '$inputs');
}

function mockOfVisit({ state: { accepted } }: LiveRun, step: Step, visit: number): Value | undefined {
  if (accepted?.mode !== 'test') return undefined;
  const mock = accepted.mocks && Object.hasOwn(accepted.mocks, step.id) ? accepted.mocks[step.id] : step.mockOutput;
  return mock === undefined ? undefined : choose(mock, '$visits', visit - 1);
}

function choose(mock: Value, key: string, index: number): Value {
  const list = own(mock, key);
  if (!Array.isArray(list) || !list.length) return mock;
  return list[Math.min(index, list.length - 1)] as Value;
}

/**
 * The step's result with a mock in place of the outside: of a connector step the mock is what its operation returns.
 *
 * @throws StepFailure for `{"$failure": {code, message, retryable}}`
 */
export function resultOfMock(step: Step, output: Value): Value {
  const failure = own(output, '$failure');
  if (failure !== undefined) throw new StepFailure(failureOfMock(failure));
  if (step.kind === 'manual_input') return answerOfMock(step, output);
  return step.kind === 'connector' ? connectorResult(step, output) : output;
}

/** What an approval is mocked with may be its option alone; whether that approves follows from it. */
function answerOfMock({ approval, options }: ManualInputStep, output: Value): Value {
  const { option } = optionOfMock(output, 'manual_input');
  if (!approval || option === undefined) return output;
  const approving = options.length ? approvingOption({ options }) : 'Approve';
  const given = typeof output === 'object' && output !== null ? (output as Values) : { option };
  return { input: {}, approved: option === approving, ...given };
}

function failureOfMock(given: Value): OperationFailure {
  const {
    code = 'mocked_failure',
    message = 'Fails as its mock says.',
    retryable = false,
  } = (given ?? {}) as Partial<OperationFailure>;
  return { code: String(code), message: String(message), retryable: Boolean(retryable) };
}

function own(value: Value, key: string): Value | undefined {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Readonly<Record<string, Value>>)[key];
}

/** The option that a mock of a decision or an answer chooses: a name, or an object with `option`. */
export function optionOfMock(output: Value, kind: StepKind): { option?: string } {
  if (kind !== 'decision' && kind !== 'manual_input') return {};
  const option = typeof output === 'object' && output !== null ? (output as { option?: Value }).option : output;
  return typeof option === 'string' ? { option } : {};
}
