import type { Diagnostic } from '@setpiece/playbook';
import { findingsOf } from '../steps/step-checks.ts';
import type { CheckContext } from '../steps/step-check.ts';

/** Mistakes of single steps, each kind's own checks. */
export function stepFindings(context: CheckContext): Diagnostic[] {
  return context.playbook.steps.flatMap((step, index) =>
    findingsOf(step, context).map(({ field, ...finding }) => ({
      ...finding,
      at: {
        step: step.id,
        ...(field === undefined ? { path: `steps[${index}]` } : { field, path: `steps[${index}].${field}` }),
      },
    })),
  );
}
