import type { Step, Value } from '@setpiece/playbook';

/** What the evaluated inputs of a step look like, for one that failed before it had any. Undefined: it cannot be told. */
export function inputShape(step: Step | undefined): Value | undefined {
  if (step?.kind === 'set_variable') return Object.fromEntries(step.variables.map(({ name }) => [name, null]));
  if (step?.kind === 'connector') {
    const parameters = Object.fromEntries(Object.keys(step.parameters).map((name) => [name, null]));
    return { connector: step.connector, operation: step.operation, parameters };
  }
  return undefined;
}
