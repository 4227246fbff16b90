import type { Picklist, PicklistItem, Value } from '@setpiece/playbook';
import { lastPart } from './iri.ts';
import { SourceObject } from './source-object.ts';

/** Reads a `PicklistName` object. Ids and IRIs of items are kept: playbooks name them. */
export function readPicklist(value: Value): Picklist {
  const source = new SourceObject(value);
  const uuid = lastPart(source.peek('@id'));
  return {
    name: source.text('name') ?? uuid ?? 'Picklist',
    ...(uuid !== undefined && { uuid }),
    items: source.list('picklists').flatMap(readItem),
  };
}

function readItem(value: Value): PicklistItem[] {
  const source = new SourceObject(value);
  const iri = source.text('@id');
  const uuid = source.text('uuid') ?? lastPart(iri);
  const shown = source.text('itemValue');
  if (uuid === undefined || shown === undefined) return [];
  const order = source.peek('orderIndex');
  return [
    {
      uuid,
      iri: iri ?? `/api/3/picklists/${uuid}`,
      value: shown,
      ...(typeof order === 'number' && { order }),
      color: source.text('color') ?? null,
      icon: source.text('icon') ?? null,
    },
  ];
}
