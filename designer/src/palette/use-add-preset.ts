import { useReactFlow } from '@xyflow/react';
import { outletsOf, routesFrom } from '../canvas/outlets.ts';
import { placeForNew } from '../canvas/place-for-new.ts';
import { stepSize } from '../canvas/node-size.ts';
import type { Playbook, RouteOn } from '@setpiece/playbook';
import { useDesigner } from '../store/use-designer.ts';
import type { Preset } from './presets.ts';

/** Adds a preset after the chosen step (or trigger) with a route to it, and brings it into view. */
export function useAddPreset(): (preset: Preset) => void {
  const { document, store } = useDesigner();
  const { setCenter, getZoom, getViewport } = useReactFlow();
  return (preset) => {
    const { history, selection } = store.getState();
    const [after] = selection.length === 1 ? selection : [];
    const start = after === undefined ? undefined : freeOutlet(history.present, after);
    const position = placeForNew(history.present, start?.from);
    if (!preset.step) return document.addNote({ x: position.x + 40, y: position.y });
    document.addStep(preset.step, position, start);
    if (!isInView(position, getViewport())) {
      void setCenter(position.x + stepSize.width / 2, position.y, { zoom: getZoom(), duration: 200 });
    }
  };
}

/** Where a route to the new step begins: the first way out that no route uses, else the plain one. */
function freeOutlet(playbook: Playbook, id: string): { from: string; on?: RouteOn } | undefined {
  if (id === playbook.trigger.id) return { from: id };
  const step = playbook.steps.find((candidate) => candidate.id === id);
  if (!step) return undefined;
  const outlets = outletsOf(step, routesFrom(playbook, id)).filter(({ kind }) => kind === 'plain' || kind === 'option');
  const outlet = outlets.find(({ isUsed }) => !isUsed) ?? outlets[0];
  return outlet && { from: id, ...(outlet.on && { on: outlet.on }) };
}

function isInView(position: { x: number; y: number }, viewport: { x: number; y: number; zoom: number }): boolean {
  const canvas = globalThis.document.querySelector('.spd-canvas')?.getBoundingClientRect();
  if (!canvas) return true;
  const [x, y] = [position.x * viewport.zoom + viewport.x, position.y * viewport.zoom + viewport.y];
  const [right, bottom] = [x + stepSize.width * viewport.zoom, y + stepSize.height * viewport.zoom];
  return x >= 0 && y >= 0 && right <= canvas.width && bottom <= canvas.height;
}
