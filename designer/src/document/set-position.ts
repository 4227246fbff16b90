import type { Playbook, Position } from '@setpiece/playbook';

/** Puts one thing (trigger, step, note or group) at a place. */
export function setPosition(playbook: Playbook, id: string, position: Position): Playbook {
  return setPositions(playbook, { [id]: position });
}

/** Puts several things at their places; others keep theirs. */
export function setPositions(playbook: Playbook, positions: Readonly<Record<string, Position>>): Playbook {
  const layout = playbook.layout ?? { positions: {} };
  return { ...playbook, layout: { ...layout, positions: { ...layout.positions, ...positions } } };
}
