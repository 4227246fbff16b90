import type { Playbook, Position } from '@setpiece/playbook';
import { stepSize } from '../canvas/node-size.ts';

/** Ids of steps (and the trigger) that stand nowhere yet. */
export function withoutPosition(playbook: Playbook): string[] {
  const positions = playbook.layout?.positions ?? {};
  return [playbook.trigger, ...playbook.steps].map(({ id }) => id).filter((id) => !positions[id]);
}

/**
 * Places for what stands nowhere: a row for each distance from the trigger, under everything that has a place. Quick and
 * plain; "Tidy" makes it pretty.
 */
export function fillPositions(playbook: Playbook): Record<string, Position> {
  const missing = new Set(withoutPosition(playbook));
  const placed = Object.values(playbook.layout?.positions ?? {});
  const top = placed.length ? Math.max(...placed.map(({ y }) => y)) + 2 * stepSize.height : 0;
  const rows = Map.groupBy(
    distances(playbook).filter(([id]) => missing.has(id)),
    ([, distance]) => distance,
  );
  const entries = [...rows.values()].flatMap((row, index) =>
    row.map(([id], column): [string, Position] => {
      const x = (column - (row.length - 1) / 2) * (stepSize.width + 40);
      return [id, { x: Math.round(x), y: top + index * (stepSize.height + 66) }];
    }),
  );
  return Object.fromEntries(entries);
}

/** How many routes lie between the trigger and each step, nearest first; unreachable steps come last. */
function distances(playbook: Playbook): [string, number][] {
  const found = new Map<string, number>([[playbook.trigger.id, 0]]);
  const after = Map.groupBy(playbook.routes, ({ from }) => from);
  for (const [id, distance] of found) {
    for (const { to } of after.get(id) ?? []) if (!found.has(to)) found.set(to, distance + 1);
  }
  const farthest = Math.max(...found.values());
  for (const { id } of playbook.steps) if (!found.has(id)) found.set(id, farthest + 1);
  return [...found].toSorted((a, b) => a[1] - b[1]);
}
