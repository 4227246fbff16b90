import type { Picklist } from '@setpiece/playbook';

/** A picklist from its name, its id, and `[value, id, color]` of each item in order. */
export function picklist(
  name: string,
  uuid: string,
  items: readonly (readonly [value: string, uuid: string, color?: string])[],
): Picklist {
  return {
    name,
    uuid,
    items: items.map(([value, id, color], order) => ({
      uuid: id,
      iri: `/api/3/picklists/${id}`,
      value,
      order,
      ...(color ? { color } : {}),
    })),
  };
}
