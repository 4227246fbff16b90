import type { Value } from '../value.ts';
import { diffValues, fieldChange } from './diff-values.ts';
import type { DiffPart, PartChange } from './playbook-diff.ts';

/** How things of one kind are found again and what they are called. */
export interface PartList<Thing> {
  readonly part: DiffPart;
  readonly before: readonly Thing[];
  readonly after: readonly Thing[];
  readonly idOf: (thing: Thing) => string;
  readonly nameOf: (thing: Thing) => string;
  /** What it was called before, where that depends on other parts. @default nameOf */
  readonly nameBefore?: (thing: Thing) => string;
  /** New ids by old ones, of things that stayed the same otherwise. */
  readonly renamed?: ReadonlyMap<string, string>;
}

/** What came, went and changed in a list of things. The order of the list does not count. */
export function diffParts<Thing extends object>(list: PartList<Thing>): PartChange[] {
  const { part, nameOf, nameBefore = nameOf, renamed = new Map<string, string>() } = list;
  const [old, now] = [byId(list.before, list.idOf), byId(list.after, list.idOf)];
  const arrived = new Set(renamed.values());
  const stayed = [...old].flatMap(([id, before]) => {
    const [newId, after] = [renamed.get(id) ?? id, now.get(renamed.get(id) ?? id)];
    if (after) return changeOf(list, { oldId: id, newId }, before, after);
    const gone = { part, change: 'removed' as const, id, name: nameBefore(before) };
    return [{ ...gone, before: before as Value, fields: [] }];
  });
  const came = [...now]
    .filter(([id]) => !old.has(id) && !arrived.has(id))
    .map(([id, after]) => {
      const added = { part, change: 'added' as const, id, name: nameOf(after) };
      return { ...added, after: after as Value, fields: [] };
    });
  return [...stayed, ...came];
}

function changeOf<Thing extends object>(
  { part, nameOf, nameBefore = nameOf }: PartList<Thing>,
  { oldId, newId }: { readonly oldId: string; readonly newId: string },
  before: Thing,
  after: Thing,
): PartChange[] {
  const [was, name] = [nameBefore(before), nameOf(after)];
  const previous = was === name ? {} : { previousName: was };
  if (oldId !== newId)
    return [{ part, change: 'renamed', id: newId, name, ...previous, fields: [fieldChange('id', oldId, newId)] }];
  const fields = diffValues(before as Value, after as Value);
  return fields.length ? [{ part, change: 'changed', id: newId, name, ...previous, fields }] : [];
}

/** Things by id; of several with one id the further ones by their number. */
function byId<Thing>(things: readonly Thing[], idOf: (thing: Thing) => string): Map<string, Thing> {
  const found = new Map<string, Thing>();
  for (const thing of things) {
    const id = idOf(thing);
    let unique = id;
    for (let number = 2; found.has(unique); number++) unique = `${id} (${number})`;
    found.set(unique, thing);
  }
  return found;
}
