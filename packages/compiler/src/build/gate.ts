import type { NamedJson, StateJson } from '../machine-json.ts';
import { forget, type Move } from './follow.ts';

/** What a gate waits for. */
export interface Awaited {
  readonly join: 'all' | 'any';
  /** Names under which arrivals are noted. */
  readonly at: readonly string[];
  /** Key of the state in which everything stands that can lead here. */
  readonly of: string;
}

/** A state that waits until nothing can arrive any more (or, for `any`, for the first arrival); it ends if nothing did. */
export function gate(awaited: Awaited, onward: Move, end: string): StateJson {
  return {
    always: [
      {
        guard: { type: 'ready', params: { ...awaited } },
        ...onward,
        actions: [forget(awaited.at), ...(onward.actions ?? [])],
      },
      { guard: atRest(awaited.of), target: end },
    ],
  };
}

/** Nothing goes on in the state any more. */
export function atRest(of: string): NamedJson {
  return { type: 'rest', params: { of } };
}
