import type { ElkNode } from 'elkjs/lib/elk-api.js';
import type { Playbook, Position } from '@setpiece/playbook';
import { outletPlace } from '../canvas/canvas-nodes.ts';
import { stepSize } from '../canvas/node-size.ts';
import { outletsOf, outletsOfTrigger, routesFrom, type Outlet } from '../canvas/outlets.ts';
import { outletOf } from '../document/connect.ts';

/** Lays a graph out; in the browser a worker does it. */
export type LayoutGraph = (graph: ElkNode) => Promise<ElkNode>;

/** Pretty places for the trigger and all steps, in layers along the routes. Notes keep theirs. */
export async function tidyPositions(playbook: Playbook, layout: LayoutGraph): Promise<Record<string, Position>> {
  const laidOut = await layout(graphOf(playbook));
  const origin = playbook.layout?.positions[playbook.trigger.id] ?? { x: 0, y: 0 };
  const places = new Map((laidOut.children ?? []).map(({ id, x = 0, y = 0 }) => [id, { x, y }]));
  const start = places.get(playbook.trigger.id) ?? { x: 0, y: 0 };
  const moved = [...places].map(([id, { x, y }]) => {
    return [id, { x: Math.round(x - start.x + origin.x), y: Math.round(y - start.y + origin.y) }] as const;
  });
  return Object.fromEntries(moved);
}

function graphOf(playbook: Playbook): ElkNode {
  const direction = playbook.layout?.direction === 'right' ? 'RIGHT' : 'DOWN';
  return {
    id: 'playbook',
    layoutOptions: {
      'elk.algorithm': 'layered',
      'elk.direction': direction,
      'elk.layered.spacing.nodeNodeBetweenLayers': '66',
      'elk.spacing.nodeNode': '40',
      'elk.spacing.edgeNode': '26',
      'elk.spacing.edgeEdge': '14',
      'elk.spacing.componentComponent': '80',
      'elk.layered.nodePlacement.strategy': 'BRANDES_KOEPF',
      'elk.layered.nodePlacement.bk.fixedAlignment': 'BALANCED',
      'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
    },
    children: [
      boxOf(playbook.trigger.id, outletsOfTrigger(routesFrom(playbook, playbook.trigger.id)), direction),
      ...playbook.steps.map((step) => boxOf(step.id, outletsOf(step, routesFrom(playbook, step.id)), direction)),
    ],
    edges: playbook.routes.map(({ id, from, to, on }) => ({
      id: `route ${id}`,
      sources: [portOf(from, outletOf(on))],
      targets: [portOf(to, 'in')],
    })),
  };
}

/** A box with its ways in and out where they are drawn, so that lines cross as little as can be. */
function boxOf(id: string, outlets: readonly Outlet[], direction: 'RIGHT' | 'DOWN'): ElkNode {
  const { width, height } = stepSize;
  const isDown = direction === 'DOWN';
  const ways = outlets.map((outlet, index) => {
    const place = outletPlace(index, outlets.length);
    return { id: portOf(id, outlet.id), x: isDown ? width * place : width, y: isDown ? height : height * place };
  });
  const inlet = { id: portOf(id, 'in'), x: isDown ? width / 2 : 0, y: isDown ? 0 : height / 2 };
  const layoutOptions = { 'elk.portConstraints': 'FIXED_POS' };
  return { id, width, height, layoutOptions, ports: [inlet, ...ways].map((way) => ({ ...way, width: 0, height: 0 })) };
}

function portOf(id: string, outlet: string): string {
  return `${id} ${outlet}`;
}
