import type { Picklist } from '@setpiece/playbook';

/** Lays picklists over each other by name: items are told apart by uuid, and of equal ones the added counts. */
export function mergePicklists(base: readonly Picklist[], added: readonly Picklist[]): Picklist[] {
  const merged = new Map(base.map((picklist) => [picklist.name, picklist]));
  for (const picklist of added) {
    const before = merged.get(picklist.name);
    const items = new Map([...(before?.items ?? []), ...picklist.items].map((item) => [item.uuid, item]));
    merged.set(picklist.name, { ...before, ...picklist, items: [...items.values()] });
  }
  return [...merged.values()];
}
