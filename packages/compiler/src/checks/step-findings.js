import { findingsOf } from '../steps/step-checks.js';
/** Mistakes of single steps, each kind's own checks. */
export function stepFindings(context) {
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
//# sourceMappingURL=step-findings.js.map
