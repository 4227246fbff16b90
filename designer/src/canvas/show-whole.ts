import type { Playbook } from '@setpiece/playbook';
import type { Edge, Node, ReactFlowInstance } from '@xyflow/react';
import { stepSize } from './node-size.ts';

const readable = 0.35;
const near = 0.7;
const top = 40;

/** Shows the whole drawing; one that would be too small to read is shown from its trigger on. */
export async function showWhole<Box extends Node, Line extends Edge>(
  flow: ReactFlowInstance<Box, Line>,
  playbook: Playbook,
  duration?: number,
): Promise<void> {
  const canvas = document.querySelector('.spd-canvas')?.getBoundingClientRect();
  const zoom = canvas ? fittingZoom(playbook, canvas) : 1;
  const trigger = playbook.layout?.positions[playbook.trigger.id];
  if (zoom >= readable || !trigger || !canvas) {
    await flow.fitView({ padding: 0.12, maxZoom: 1, ...(duration !== undefined && { duration }) });
    return;
  }
  const x = canvas.width / 2 - (trigger.x + stepSize.width / 2) * near;
  await flow.setViewport({ x, y: top - trigger.y * near, zoom: near });
}

/** The zoom at which all steps fit on the canvas. */
function fittingZoom({ layout, steps, trigger }: Playbook, canvas: { width: number; height: number }): number {
  const places = [trigger, ...steps].flatMap(({ id }) => layout?.positions[id] ?? []);
  if (!places.length) return 1;
  const extent = (values: number[], size: number) => Math.max(...values) - Math.min(...values) + size;
  const width = extent(
    places.map(({ x }) => x),
    stepSize.width,
  );
  const height = extent(
    places.map(({ y }) => y),
    stepSize.height,
  );
  return Math.min(canvas.width / width, canvas.height / height);
}
