import type { Playbook, Position } from '@setpiece/playbook';
import { stepSize } from './node-size.ts';

const gap = { down: 66, right: 80 } as const;

/** A free place for a new step: after the given one, else after everything. */
export function placeForNew(playbook: Playbook, after: string | undefined): Position {
  const positions = playbook.layout?.positions ?? {};
  const direction = playbook.layout?.direction ?? 'down';
  const taken = [playbook.trigger, ...playbook.steps].flatMap(({ id }) => positions[id] ?? []);
  const base = (after !== undefined && positions[after]) || last(taken, direction) || { x: 0, y: 0 };
  const first =
    direction === 'down'
      ? { x: base.x, y: base.y + stepSize.height + gap.down }
      : { x: base.x + stepSize.width + gap.right, y: base.y };
  return freePlace(first, taken, direction);
}

/** The first place from there on, sideways, where nothing stands. */
function freePlace(first: Position, taken: readonly Position[], direction: 'down' | 'right'): Position {
  let place = first;
  while (taken.some((other) => overlaps(other, place))) {
    place =
      direction === 'down'
        ? { x: place.x + stepSize.width + 40, y: place.y }
        : { x: place.x, y: place.y + stepSize.height + 40 };
  }
  return place;
}

function overlaps(a: Position, b: Position): boolean {
  return Math.abs(a.x - b.x) < stepSize.width + 10 && Math.abs(a.y - b.y) < stepSize.height + 10;
}

function last(taken: readonly Position[], direction: 'down' | 'right'): Position | undefined {
  return taken.toSorted((a, b) => (direction === 'down' ? a.y - b.y : a.x - b.x)).at(-1);
}
