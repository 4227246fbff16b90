import type { Requirement, Step } from '@setpiece/playbook';

/** The connectors that steps need, with the operations they use and the configurations that they name. */
export function requirementsOf(steps: readonly Step[]): Requirement[] {
  const found = new Map<string, { operations: Set<string>; slots: Set<string> }>();
  for (const step of steps) {
    if (step.kind !== 'connector') continue;
    const entry = found.get(step.connector) ?? { operations: new Set(), slots: new Set() };
    entry.operations.add(step.operation);
    if (step.configuration !== undefined && !step.configuration.includes('{{')) entry.slots.add(step.configuration);
    found.set(step.connector, entry);
  }
  return [...found].map(([connector, { operations, slots }]) => ({
    connector,
    operations: [...operations],
    ...(slots.size && { slots: [...slots] }),
  }));
}
