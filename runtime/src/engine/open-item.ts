import type { StepAddress } from '@setpiece/playbook';
import type { OpenItem, RunState } from '../journal/run-state.ts';

/** A StepRun when it is under way in this visit. */
export function openItem(state: RunState, { step, visit, item }: StepAddress): OpenItem | undefined {
  const open = state.open.get(step);
  if (!open || open.visit !== visit) return undefined;
  return item === undefined ? open.single : open.loop?.open.get(item);
}
