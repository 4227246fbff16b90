import type { Step, StepKind, Value } from '@setpiece/playbook';
import { connectorResult } from '../steps/connector.ts';
import type { StepScope } from './step-scope.ts';

/** What stands in for a step's work; only in test runs. A sample's mock goes before the step's own. */
export function mockOf({ live, step }: Pick<StepScope, 'live' | 'step'>): Value | undefined {
  const { accepted } = live.state;
  if (accepted?.mode !== 'test') return undefined;
  return accepted.mocks && Object.hasOwn(accepted.mocks, step.id) ? accepted.mocks[step.id] : step.mockOutput;
}

/** The step's result with a mock in place of the outside: of a connector step the mock is what its operation returns. */
export function resultOfMock(step: Step, output: Value): Value {
  return step.kind === 'connector' ? connectorResult(step, output) : output;
}

/** The option that a mock of a decision or an answer chooses: a name, or an object with `option`. */
export function optionOfMock(output: Value, kind: StepKind): { option?: string } {
  if (kind !== 'decision' && kind !== 'manual_input') return {};
  const option = typeof output === 'object' && output !== null ? (output as { option?: Value }).option : output;
  return typeof option === 'string' ? { option } : {};
}
