import type { Position } from '@setpiece/playbook';

export interface Box extends Position {
  readonly width: number;
  readonly height: number;
}

const pad = 24;
const clearance = 6;
const channelGap = 18;
const mostChannels = 24;

/**
 * Corners of a line that leaves downwards and arrives from above, bent so that it crosses no box if that can be had with
 * few corners. For a drawing from left to right swap the axes with {@link flip} before and after.
 */
export function routeAround(from: Position, to: Position, boxes: readonly Box[]): Position[] {
  const near = boxes.filter((box) => isNear(box, from, to));
  let best: Position[] | undefined;
  let fewest = Infinity;
  for (const corners of candidates(from, to, near)) {
    const crossings = countCrossings(corners, near);
    if (crossings === 0) return corners;
    if (crossings < fewest) [best, fewest] = [corners, crossings];
  }
  return best ?? [from, to];
}

/** The point with its axes swapped. */
export function flip({ x, y }: Position): Position {
  return { x: y, y: x };
}

function* candidates(from: Position, to: Position, near: readonly Box[]): Generator<Position[]> {
  const goesDown = to.y - from.y >= 2 * pad;
  if (goesDown && Math.abs(from.x - to.x) < 1) yield [from, to];
  if (goesDown) {
    yield bent(from, to, (from.y + to.y) / 2);
    yield bent(from, to, to.y - pad);
    yield bent(from, to, from.y + pad);
  }
  for (const x of channels(from, to, near)) {
    const [leave, arrive] = [from.y + pad, to.y - pad];
    yield [from, { x: from.x, y: leave }, { x, y: leave }, { x, y: arrive }, { x: to.x, y: arrive }, to];
  }
}

function bent(from: Position, to: Position, y: number): Position[] {
  return [from, { x: from.x, y }, { x: to.x, y }, to];
}

/** Where a long vertical may run: beside the boxes, least detour first. */
function channels(from: Position, to: Position, near: readonly Box[]): number[] {
  const detour = (x: number) => Math.abs(x - from.x) + Math.abs(x - to.x);
  const sides = near.flatMap(({ x, width }) => [x - channelGap, x + width + channelGap]);
  return [...new Set([...sides, from.x, to.x])].toSorted((a, b) => detour(a) - detour(b)).slice(0, mostChannels);
}

function isNear(box: Box, from: Position, to: Position): boolean {
  const [left, right] = [Math.min(from.x, to.x) - 400, Math.max(from.x, to.x) + 400];
  const [top, bottom] = [Math.min(from.y, to.y) - 100, Math.max(from.y, to.y) + 100];
  return box.x < right && box.x + box.width > left && box.y < bottom && box.y + box.height > top;
}

function countCrossings(corners: readonly Position[], boxes: readonly Box[]): number {
  let count = 0;
  for (let index = 1; index < corners.length; index++) {
    const [a, b] = [corners[index - 1], corners[index]];
    if (a && b) count += boxes.filter((box) => crosses(a, b, box, isEnd(box, corners))).length;
  }
  return count;
}

/** A box that the line begins or ends at may be touched at its border, others not even closely passed. */
function isEnd(box: Box, corners: readonly Position[]): boolean {
  return [corners[0], corners.at(-1)].some(
    (end) =>
      end && end.x >= box.x && end.x <= box.x + box.width && end.y >= box.y - 1 && end.y <= box.y + box.height + 1,
  );
}

function crosses(a: Position, b: Position, box: Box, isEndBox: boolean): boolean {
  const by = isEndBox ? -2 : clearance;
  const [left, right] = [Math.min(a.x, b.x), Math.max(a.x, b.x)];
  const [top, bottom] = [Math.min(a.y, b.y), Math.max(a.y, b.y)];
  return left < box.x + box.width + by && right > box.x - by && top < box.y + box.height + by && bottom > box.y - by;
}
