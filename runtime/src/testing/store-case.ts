import type { Store } from '../ports/store.ts';

/** One promise of a store, and the check of it. */
export interface StoreCase {
  readonly name: string;
  readonly check: (store: Store) => Promise<void>;
}
