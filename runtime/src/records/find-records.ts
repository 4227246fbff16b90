import type { FindRecords, PlatformRecord } from '@setpiece/connector-kit';
import type { Filter } from '@setpiece/playbook';
import { matchesFilter, sortRecords } from '@setpiece/records';
import type { Store } from '../ports/store.ts';
import { recordView } from './record-view.ts';

type Records = Pick<Store, 'recordsOf'>;

/** Records of a module that match, in the asked order; without one the newest first. */
export function findRecords(store: Records, query: FindRecords): PlatformRecord[] {
  const found = matching(store, query);
  const sorted = query.sort?.length ? sortRecords(found, query.sort) : found.toReversed();
  const offset = query.offset ?? 0;
  return sorted.slice(offset, offset + (query.limit ?? 30));
}

/** How many records match. */
export function countRecords(store: Records, query: { readonly module: string; readonly filter?: Filter }): number {
  return matching(store, query).length;
}

function matching(
  store: Records,
  { module, filter }: { readonly module: string; readonly filter?: Filter },
): PlatformRecord[] {
  const found: PlatformRecord[] = [];
  for (const record of store.recordsOf(module)) {
    const view = recordView(record);
    if (!filter || matchesFilter(filter, view)) found.push(view);
  }
  return found;
}
