import type { Playbook, Position } from '@setpiece/playbook';
import { useMemo } from 'react';
import { useDesignerState } from '../store/use-designer.ts';
import { stepSize } from './node-size.ts';
import { flip, routeAround, type Box } from './route-around.ts';

/** Corners of a route on the canvas, around the boxes between its ends. */
export function useRouteLine(sourceX: number, sourceY: number, targetX: number, targetY: number): Position[] {
  const playbook = useDesignerState((state) => state.history.present);
  const boxes = boxesOf(playbook);
  const isDown = playbook.layout?.direction !== 'right';
  return useMemo(() => {
    const [from, to] = [
      { x: sourceX, y: sourceY },
      { x: targetX, y: targetY },
    ];
    return isDown ? routeAround(from, to, boxes) : routeAround(flip(from), flip(to), boxes).map(flip);
  }, [sourceX, sourceY, targetX, targetY, isDown, boxes]);
}

const known = new WeakMap<object, readonly Box[]>();
const nothing: readonly Box[] = [];

/** The boxes of the trigger and all steps, axes swapped where the drawing goes to the right. */
function boxesOf({ layout, trigger, steps }: Playbook): readonly Box[] {
  if (!layout) return nothing;
  const before = known.get(layout);
  if (before) return before;
  const { width, height } = stepSize;
  const size = layout.direction === 'right' ? { width: height, height: width } : { width, height };
  const boxes = [trigger, ...steps].flatMap(({ id }) => {
    const position = layout.positions[id];
    return position ? [{ ...(layout.direction === 'right' ? flip(position) : position), ...size }] : [];
  });
  known.set(layout, boxes);
  return boxes;
}
