import type { Playbook } from '../playbook.ts';
import { diffParts } from './diff-parts.ts';
import { fieldChange } from './diff-values.ts';
import type { PartChange } from './playbook-diff.ts';

/** What only the canvas shows: its direction, where things stand, notes and groups. */
export function diffLayout(before: Playbook, after: Playbook): PartChange[] {
  const { notes = [], groups = [] } = before;
  return [
    ...diffDirection(before, after),
    ...diffParts({
      part: 'position',
      before: positionsOf(before),
      after: positionsOf(after),
      idOf,
      nameOf: namesIn(after),
      nameBefore: namesIn(before),
    }),
    ...diffParts({ part: 'note', before: notes, after: after.notes ?? [], idOf, nameOf: firstLine }),
    ...diffParts({ part: 'group', before: groups, after: after.groups ?? [], idOf, nameOf }),
  ];
}

const idOf = ({ id }: { readonly id: string }) => id;
const nameOf = ({ name }: { readonly name: string }) => name;
const firstLine = ({ text }: { readonly text: string }) => text.split('\n')[0] ?? '';

function diffDirection({ layout: before }: Playbook, { id, name, layout: after }: Playbook): PartChange[] {
  if (before?.direction === after?.direction) return [];
  const fields = [fieldChange('direction', before?.direction, after?.direction)];
  return [{ part: 'canvas', change: 'changed', id, name, fields }];
}

function positionsOf({ layout }: Playbook) {
  return Object.entries(layout?.positions ?? {}).map(([id, { x, y }]) => ({ id, x, y }));
}

/** What a position belongs to, in words. */
function namesIn({ trigger, steps, notes = [], groups = [] }: Playbook): (thing: { readonly id: string }) => string {
  const named = [trigger, ...steps, ...groups].map(({ id, name }) => [id, name] as const);
  const names = new Map([...named, ...notes.map(({ id, text }) => [id, firstLine({ text })] as const)]);
  return ({ id }) => names.get(id) ?? id;
}
