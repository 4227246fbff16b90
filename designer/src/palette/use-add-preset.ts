import { useReactFlow } from '@xyflow/react';
import { stepSize } from '../canvas/node-size.ts';
import { placeForNew } from '../canvas/place-for-new.ts';
import { useDesigner } from '../store/use-designer.ts';
import { freeStart, jointForNew } from './joint-for-new.ts';
import type { Preset } from './presets.ts';

const miniMap = { width: 220, height: 170 };

/** Adds a preset after the chosen step (or trigger), joined to it, and brings it into view. */
export function useAddPreset(): (preset: Preset) => void {
  const { document, screen, store } = useDesigner();
  const { setCenter, getZoom, getViewport } = useReactFlow();
  return (preset) => {
    const { history, selection, openEnd } = store.getState();
    if (openEnd && preset.step) {
      screen.show({ openEnd: undefined });
      return document.addStep(preset.step, openEnd.position, openEnd.joint);
    }
    const playbook = history.present;
    const chosen = selection.length === 1 ? selection[0] : freeStart(playbook);
    const after = playbook.routes.find(({ id }) => id === chosen)?.from ?? chosen;
    const position = placeForNew(playbook, after);
    if (!preset.step) return document.addNote({ x: position.x + 40, y: position.y });
    document.addStep(preset.step, position, jointForNew(playbook, chosen, preset.step));
    if (!isInView(position, getViewport())) {
      void setCenter(position.x + stepSize.width / 2, position.y, { zoom: getZoom(), duration: 200 });
    }
  };
}

/** Whether a step there can be seen whole, not even covered by the map in the corner. */
function isInView(position: { x: number; y: number }, viewport: { x: number; y: number; zoom: number }): boolean {
  const canvas = globalThis.document.querySelector('.spd-canvas')?.getBoundingClientRect();
  if (!canvas) return true;
  const [x, y] = [position.x * viewport.zoom + viewport.x, position.y * viewport.zoom + viewport.y];
  const [right, bottom] = [x + stepSize.width * viewport.zoom, y + stepSize.height * viewport.zoom];
  const isUnderMap = right > canvas.width - miniMap.width && bottom > canvas.height - miniMap.height;
  return x >= 0 && y >= 0 && right <= canvas.width && bottom <= canvas.height && !isUnderMap;
}
