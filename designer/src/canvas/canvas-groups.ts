import type { Group, Playbook, Position } from '@setpiece/playbook';
import { stepSize } from './node-size.ts';

/** A frame around steps. */
export interface GroupFrame extends Position {
  readonly id: string;
  readonly name: string;
  readonly width: number;
  readonly height: number;
}

const margin = 24;
const title = 26;

/** Frames of the groups whose steps stand somewhere: just large enough to hold them all. */
export function groupFrames({ groups = [], layout }: Playbook): GroupFrame[] {
  const positions = layout?.positions ?? {};
  return groups.flatMap((group) => frameOf(group, positions) ?? []);
}

function frameOf(group: Group, positions: Readonly<Record<string, Position>>): GroupFrame | undefined {
  const places = group.steps.flatMap((step) => positions[step] ?? []);
  if (!places.length) return undefined;
  const [left, top] = [Math.min(...places.map(({ x }) => x)), Math.min(...places.map(({ y }) => y))];
  const right = Math.max(...places.map(({ x }) => x)) + stepSize.width;
  const bottom = Math.max(...places.map(({ y }) => y)) + stepSize.height;
  return {
    ...{ id: group.id, name: group.name, x: left - margin, y: top - margin - title },
    width: right - left + 2 * margin,
    height: bottom - top + 2 * margin + title,
  };
}
