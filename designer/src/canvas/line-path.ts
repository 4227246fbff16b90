import type { Position } from '@setpiece/playbook';

const radius = 10;

/** An SVG path through the corners, rounded. */
export function linePath(corners: readonly Position[]): string {
  const [first, ...rest] = corners;
  if (!first) return '';
  const parts = rest.map((corner, index) => {
    const before = corners[index] ?? corner;
    const after = rest[index + 1];
    if (!after) return `L ${corner.x} ${corner.y}`;
    const start = towards(corner, before);
    const end = towards(corner, after);
    return `L ${start.x} ${start.y} Q ${corner.x} ${corner.y} ${end.x} ${end.y}`;
  });
  return [`M ${first.x} ${first.y}`, ...parts].join(' ');
}

/**
 * Where the label of a line stands: on its first stretch that has room for it. Behind a bend it stands near the end of the stretch,
 * where lines from one box have parted; those that go to the same box (`staysTogether`) are told apart near their beginning.
 */
export function labelPlace(corners: readonly Position[], staysTogether = false): Position {
  for (let index = 1; index < corners.length; index++) {
    const [a, b] = [corners[index - 1], corners[index]];
    if (!a || !b) break;
    if (Math.hypot(b.x - a.x, b.y - a.y) < 36) continue;
    return index === 1 || staysTogether ? along(a, b) : along(b, a);
  }
  return corners[1] ?? corners[0] ?? { x: 0, y: 0 };
}

/** The middle of a stretch, but of a long one only a little way along. */
function along(a: Position, b: Position): Position {
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  const share = Math.min(length / 2, 50) / length;
  return { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share };
}

function towards(corner: Position, other: Position): Position {
  const length = Math.hypot(other.x - corner.x, other.y - corner.y);
  const share = length === 0 ? 0 : Math.min(radius, length / 2) / length;
  return { x: corner.x + (other.x - corner.x) * share, y: corner.y + (other.y - corner.y) * share };
}
