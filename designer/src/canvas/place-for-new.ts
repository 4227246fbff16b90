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

/** The nearest place to either side where nothing stands. */
function freePlace(first: Position, taken: readonly Position[], direction: 'down' | 'right'): Position {
  for (let shift = 0; ; shift = shift > 0 ? -shift : 1 - shift) {
    const place =
      direction === 'down'
        ? { x: first.x + shift * (stepSize.width + 40), y: first.y }
        : { x: first.x, y: first.y + shift * (stepSize.height + 40) };
    if (!taken.some((other) => overlaps(other, place))) return place;
  }
}

function overlaps(a: Position, b: Position): boolean {
  return Math.abs(a.x - b.x) < stepSize.width + 10 && Math.abs(a.y - b.y) < stepSize.height + 10;
}

function last(taken: readonly Position[], direction: 'down' | 'right'): Position | undefined {
  return taken.toSorted((a, b) => (direction === 'down' ? a.y - b.y : a.x - b.x)).at(-1);
}
