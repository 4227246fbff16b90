import { emptyItem, type OpenItem } from '../journal/run-state.ts';
import { openItem } from './open-item.ts';
import type { StepScope } from './step-scope.ts';

/** The scope of one item of a loop. */
export function at(scope: StepScope, item: number): StepScope {
  return { ...scope, address: { ...scope.address, item } };
}

/** Where an item stands. Looks without leaving a trace: the state is what the journal says. */
export function stateOf(scope: StepScope, item: number): OpenItem {
  return openItem(scope.live.state, at(scope, item).address) ?? emptyItem();
}

/** Number of the batch's last attempt; all of its items have the same one. */
export function attemptNumber(scope: StepScope, taken: readonly number[]): number {
  return Math.max(...taken.map((item) => stateOf(scope, item).attempt));
}

/** How often this poll of the batch was tried again. */
export function failuresOf(scope: StepScope, [first = 0]: readonly number[]): number {
  return stateOf(scope, first).failures;
}

/** How often the batch was repeated for its `until`. */
export function pollNumber(scope: StepScope, [first = 0]: readonly number[]): number {
  return stateOf(scope, first).poll;
}
