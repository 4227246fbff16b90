import type { Playbook, Position } from '@setpiece/playbook';
import { setPositions } from './set-position.ts';

/** Moves things to new places. Places are whole pixels, so that files stay readable. */
export function move(playbook: Playbook, positions: Readonly<Record<string, Position>>): Playbook {
  const rounded = Object.entries(positions).map(([id, { x, y }]) => [id, { x: Math.round(x), y: Math.round(y) }]);
  return setPositions(playbook, Object.fromEntries(rounded));
}

/** Moves things by a distance. A thing without a place stays where the layout puts it. */
export function nudge(playbook: Playbook, ids: readonly string[], distance: Position): Playbook {
  const positions = playbook.layout?.positions ?? {};
  const moved = ids.flatMap((id) => {
    const position = positions[id];
    return position ? [[id, { x: position.x + distance.x, y: position.y + distance.y }] as const] : [];
  });
  return moved.length ? setPositions(playbook, Object.fromEntries(moved)) : playbook;
}
