import { MarkerType, type Edge } from '@xyflow/react';
import type { Playbook, Route } from '@setpiece/playbook';
import { outletOf } from '../document/connect.ts';

export type CanvasEdge = Edge<
  { readonly route: Route; readonly kind: 'plain' | 'option' | 'error' | 'timeout' },
  'route'
>;

/** Draws routes as React Flow edges; what did not change keeps its object. */
export function createEdgeDrawer() {
  let known = new Map<string, CanvasEdge>();
  return (playbook: Playbook, selection: readonly string[]): CanvasEdge[] => {
    const chosen = new Set(selection);
    const names = new Map([playbook.trigger, ...playbook.steps].map(({ id, name }) => [id, name]));
    const next = playbook.routes.map((route) => {
      const before = known.get(route.id);
      const selected = chosen.has(route.id);
      if (before?.data?.route === route && before.selected === selected) return before;
      return draw(route, selected, `Route from ${names.get(route.from)} to ${names.get(route.to)}`);
    });
    known = new Map(next.map((edge) => [edge.id, edge]));
    return next;
  };
}

function draw(route: Route, selected: boolean, name: string): CanvasEdge {
  const { id, from: source, to: target, on } = route;
  const kind = on === undefined ? 'plain' : typeof on === 'string' ? on : 'option';
  return {
    ...{ id, source, target, selected, sourceHandle: outletOf(on), targetHandle: 'in' },
    type: 'route',
    data: { route, kind },
    label: on === undefined ? undefined : typeof on === 'string' ? (on === 'error' ? 'Error' : 'Timeout') : on.option,
    ariaLabel: on === undefined ? name : `${name} on ${typeof on === 'string' ? on : on.option}`,
    className: `spd-route spd-route-${kind}`,
    markerEnd: { type: MarkerType.ArrowClosed, width: 16, height: 16, color: `var(--spd-route-${kind})` },
  };
}
