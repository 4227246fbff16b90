import type { StepKind } from './step.ts';

const kinds: ReadonlySet<StepKind> = new Set(['create_record', 'update_record']);

/** Whether a loop over a step of the kind can do a whole batch of items with one call. Others run item by item. */
export function hasBatchForm(kind: StepKind): boolean {
  return kinds.has(kind);
}
