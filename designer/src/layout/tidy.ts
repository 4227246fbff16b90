import type { ElkNode } from 'elkjs/lib/elk-api.js';
import type { Playbook, Position } from '@setpiece/playbook';
import { stepSize } from '../canvas/node-size.ts';

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
      'elk.spacing.componentComponent': '80',
      'elk.layered.nodePlacement.strategy': 'BRANDES_KOEPF',
      'elk.layered.nodePlacement.bk.fixedAlignment': 'BALANCED',
      'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
    },
    children: [playbook.trigger, ...playbook.steps].map(({ id }) => ({ id, ...stepSize })),
    edges: playbook.routes.map(({ id, from, to }) => ({ id: `route ${id}`, sources: [from], targets: [to] })),
  };
}
