import type { Picklist, Value } from '@setpiece/playbook';

/**
 * The item of a picklist as records and templates see it (`{"@id", "@type", "itemValue", …}`), by its name. Absent when the list
 * or the item does not exist.
 */
export function picklistItem(
  picklists: readonly Picklist[],
  list: string,
  value: string,
): Readonly<Record<string, Value>> | undefined {
  const picklist = picklists.find(({ name }) => name === list);
  const item = picklist?.items.find((candidate) => candidate.value === value);
  if (!picklist || !item) return undefined;
  return {
    '@id': item.iri,
    '@type': 'Picklist',
    itemValue: item.value,
    orderIndex: item.order ?? 0,
    color: item.color ?? null,
    icon: item.icon ?? null,
    listName: picklist.uuid ? `/api/3/picklist_names/${picklist.uuid}` : null,
    uuid: item.uuid,
  };
}
