import type { Group, Layout, Note, Position, Value } from '@setpiece/playbook';
import { SourceObject } from './source-object.ts';

/** Frames and stickers of a workflow, and where they stand. */
export interface ReadGroups {
  readonly groups: Group[];
  readonly notes: Note[];
  readonly positions: Layout['positions'];
  /** What they say beyond that, by id. */
  readonly rest: Record<string, Value>;
}

/** Reads `groups`; `members` says which steps stand in which. */
export function readGroups(list: readonly Value[], members: ReadonlyMap<string, readonly string[]>): ReadGroups {
  const read: ReadGroups = { groups: [], notes: [], positions: {}, rest: {} };
  for (const [index, value] of list.entries()) {
    const source = new SourceObject(value);
    const id = source.text('uuid') ?? `group-${index + 1}`;
    const position = readPosition(source);
    if (position) read.positions[id] = position;
    if (source.take('type') === 'note') read.notes.push(readNote(source, id));
    else read.groups.push(readGroup(source, id, members.get(id) ?? []));
    const rest = source.rest();
    if (Object.keys(rest).length) read.rest[id] = rest;
  }
  return read;
}

function readGroup(source: SourceObject, id: string, steps: readonly string[]): Group {
  const description = source.text('description');
  return {
    id,
    name: source.text('name') ?? 'Group',
    ...(description !== undefined && { description }),
    steps: [...steps],
    ...(source.flag('isCollapsed') && { collapsed: true }),
    ...readSize(source),
  };
}

/** A sticker has one text here: its name stands above what it says. */
function readNote(source: SourceObject, id: string): Note {
  const text = [source.text('name'), source.text('description')].filter((part) => part !== undefined).join('\n\n');
  return { id, text, ...readSize(source) };
}

function readSize(source: SourceObject): Pick<Group, 'width' | 'height'> {
  const width = pixels(source.take('width'));
  const height = pixels(source.take('height'));
  return { ...(width !== undefined && { width }), ...(height !== undefined && { height }) };
}

/** The source places the steps of a frame relative to its corner; here every position counts from the canvas's. */
export function inFrames(
  drawn: { readonly positions: Layout['positions']; readonly members: ReadonlyMap<string, readonly string[]> },
  frames: Layout['positions'],
): Layout['positions'] {
  const positions = { ...drawn.positions };
  for (const [group, steps] of drawn.members) {
    const corner = frames[group];
    for (const step of steps) {
      const inside = positions[step];
      if (corner && inside) positions[step] = { x: corner.x + inside.x, y: corner.y + inside.y };
    }
  }
  return positions;
}

/** `left` and `top`, numbers written as texts. */
export function readPosition(source: SourceObject): Position | undefined {
  const x = pixels(source.peek('left'));
  const y = pixels(source.peek('top'));
  if (x === undefined || y === undefined) return undefined;
  source.take('left');
  source.take('top');
  return { x, y };
}

/** Nothing is drawn farther away; such a number was not meant as a place, and might not be held exactly. */
const farthest = 10_000_000;

function pixels(value: Value | undefined): number | undefined {
  if ((typeof value !== 'string' && typeof value !== 'number') || value === '') return undefined;
  const number = Number(value);
  return Math.abs(number) <= farthest ? number : undefined;
}
