import { useReactFlow, useStore } from '@xyflow/react';
import { useEffect, useEffectEvent } from 'react';
import { stepSize } from '../canvas/node-size.ts';
import { useDesigner, useDesignerState } from '../store/use-designer.ts';

const smallest = 0.35;
const settle = 60;

/**
 * When the bottom panel opens over the drawing, or the run is looked back at, shows all of it again unless it would become too
 * small to read. When the inspector takes room from the canvas, the chosen step stays in view.
 */
export function useKeepInView(): void {
  const isOpen = useDesignerState((state) => state.bottomTab !== undefined);
  const isPast = useDesignerState((state) => state.isPast === true);
  const { fitView } = useReactFlow();
  const refit = useEffectEvent(() => void fitView({ padding: 0.1, maxZoom: 1, minZoom: smallest, duration: 200 }));
  useEffect(() => {
    if (!isOpen && !isPast) return;
    const timer = setTimeout(refit, settle);
    return () => clearTimeout(timer);
  }, [isOpen, isPast]);
  useKeepChosenInView(isPast ? refit : undefined);
}

/** @param showAll - where nothing is edited, the whole drawing is shown anew */
function useKeepChosenInView(showAll: (() => void) | undefined): void {
  const { store } = useDesigner();
  const width = useStore((flow) => flow.width);
  const { getViewport, setCenter } = useReactFlow();
  const keep = useEffectEvent(() => {
    if (showAll) return showAll();
    const { selection, history } = store.getState();
    const [chosen] = selection;
    const place = chosen === undefined ? undefined : history.present.layout?.positions[chosen];
    if (!place || selection.length > 1) return;
    const { x, zoom } = getViewport();
    const [left, right] = [place.x * zoom + x, (place.x + stepSize.width) * zoom + x];
    if (left >= 0 && right <= width) return;
    void setCenter(place.x + stepSize.width / 2, place.y + stepSize.height / 2, { zoom, duration: 200 });
  });
  useEffect(() => {
    const timer = setTimeout(keep, settle);
    return () => clearTimeout(timer);
  }, [width]);
}
