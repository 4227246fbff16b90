import { Position as Side, type Node, type NodeHandle } from '@xyflow/react';
import type { Note, Playbook, Position, Step, Trigger } from '@setpiece/playbook';
import { noteSize, stepSize } from './node-size.ts';
import { outletsOf, outletsOfTrigger, routesFrom, type Outlet } from './outlets.ts';

export type CanvasNode = Node<{ readonly outlets: readonly Outlet[] }, 'step' | 'trigger' | 'note'>;
export type Direction = 'down' | 'right';

interface Wanted {
  readonly id: string;
  readonly type: 'step' | 'trigger' | 'note';
  readonly thing: Step | Trigger | Note;
  readonly routes: readonly unknown[];
  readonly position: Position;
  readonly isSelected: boolean;
  readonly direction: Direction;
}

/** Draws playbooks as React Flow nodes; what did not change keeps its object, so it is not rendered again. */
export function createNodeDrawer() {
  let known = new Map<string, { wanted: Wanted; node: CanvasNode }>();
  return (
    playbook: Playbook,
    selection: readonly string[],
    dragged: Readonly<Record<string, Position>>,
  ): CanvasNode[] => {
    const next = new Map<string, { wanted: Wanted; node: CanvasNode }>();
    for (const wanted of wantedNodes(playbook, selection, dragged)) {
      const before = known.get(wanted.id);
      next.set(wanted.id, before && isSame(before.wanted, wanted) ? before : { wanted, node: draw(wanted) });
    }
    known = next;
    return [...next.values()].map(({ node }) => node);
  };
}

function* wantedNodes(
  playbook: Playbook,
  selection: readonly string[],
  dragged: Readonly<Record<string, Position>>,
): Generator<Wanted> {
  const chosen = new Set(selection);
  const direction = playbook.layout?.direction ?? 'down';
  const positions = playbook.layout?.positions ?? {};
  const common = ({ id }: { readonly id: string }) => ({
    id,
    position: dragged[id] ?? positions[id] ?? { x: 0, y: 0 },
    isSelected: chosen.has(id),
    direction,
  });
  for (const note of playbook.notes ?? []) yield { ...common(note), type: 'note', thing: note, routes: [] };
  const { trigger } = playbook;
  yield { ...common(trigger), type: 'trigger', thing: trigger, routes: routesFrom(playbook, trigger.id) };
  for (const step of playbook.steps)
    yield { ...common(step), type: 'step', thing: step, routes: routesFrom(playbook, step.id) };
}

function isSame(a: Wanted, b: Wanted): boolean {
  return (
    a.thing === b.thing &&
    a.isSelected === b.isSelected &&
    a.direction === b.direction &&
    a.position.x === b.position.x &&
    a.position.y === b.position.y &&
    a.routes.length === b.routes.length &&
    a.routes.every((route, index) => route === b.routes[index])
  );
}

function draw(wanted: Wanted): CanvasNode {
  const { id, type, position, isSelected: selected, direction } = wanted;
  if (type === 'note') {
    const size = noteSize(wanted.thing as Note);
    const look = { zIndex: -1, dragHandle: '.spd-note-grip', ariaRole: 'note' } as const;
    return { id, type, position, selected, ...size, measured: size, data: { outlets: [] }, ...look };
  }
  const routes = wanted.routes as Parameters<typeof outletsOf>[1];
  const outlets = type === 'trigger' ? outletsOfTrigger(routes) : outletsOf(wanted.thing as Step, routes);
  const handles = [...(type === 'step' ? [inlet(direction)] : []), ...outletHandles(outlets, direction)];
  const domAttributes = { 'aria-roledescription': type === 'trigger' ? 'trigger' : 'step' };
  const ariaLabel = wanted.thing && 'name' in wanted.thing ? wanted.thing.name : id;
  return {
    ...{ id, type, position, selected, ...stepSize, measured: stepSize, handles, ariaLabel, domAttributes },
    data: { outlets },
  };
}

const dot = 12;

function inlet(direction: Direction): NodeHandle {
  return handleAt('in', 'target', direction, 'start', 0.5);
}

function outletHandles(outlets: readonly Outlet[], direction: Direction): NodeHandle[] {
  return outlets.map(({ id }, index) => handleAt(id, 'source', direction, 'end', outletPlace(index, outlets.length)));
}

/** Where along the border the nth of several outlets stands, 0 to 1. */
export function outletPlace(index: number, count: number): number {
  return (index + 1) / (count + 1);
}

function handleAt(
  id: string,
  type: 'source' | 'target',
  direction: Direction,
  end: 'start' | 'end',
  place: number,
): NodeHandle {
  const { width, height } = stepSize;
  const along = direction === 'down' ? width * place : height * place;
  const across = end === 'start' ? 0 : direction === 'down' ? height : width;
  const centre = direction === 'down' ? { x: along, y: across } : { x: across, y: along };
  const side =
    direction === 'down' ? (end === 'start' ? Side.Top : Side.Bottom) : end === 'start' ? Side.Left : Side.Right;
  return { id, type, position: side, x: centre.x - dot / 2, y: centre.y - dot / 2, width: dot, height: dot };
}
