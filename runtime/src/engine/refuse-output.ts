import type { Value } from '@setpiece/playbook';
import { StepFailure } from './step-failure.ts';
import type { StepScope } from './step-scope.ts';
import { refuseTooLarge, sizeOf } from './value-size.ts';

/** From here on it is worth counting what all variables of the run have. */
const large = 1_048_576;

/**
 * Keeps the result of a step from growing the run beyond what a server can hold.
 *
 * @throws StepFailure `VALUE_TOO_LARGE` for one value, `VARIABLES_TOO_LARGE` for all that the run keeps
 */
export function refuseOutput({ live, services, step }: StepScope, output: Value): void {
  const { valueSize, varsSize } = services.limits;
  refuseTooLarge(output, valueSize, { step: step.name, field: 'output' });
  const size = sizeOf(output, large);
  if (size <= large || sizeOf(live.state.vars, varsSize) + size <= varsSize) return;
  throw new StepFailure({
    code: 'VARIABLES_TOO_LARGE',
    message:
      `With the result of step "${step.name}" the variables and step results of this run have more than ${Math.round(varsSize / large)} MB together. ` +
      'Keep less of each result, or move parts into sub-playbooks: a run forgets what its sub-playbooks do not give back.',
    retryable: false,
  });
}
