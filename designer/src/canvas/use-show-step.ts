import { useReactFlow } from '@xyflow/react';
import { useDesigner } from '../store/use-designer.ts';
import { stepSize } from './node-size.ts';

/** Chooses a step, note or route and brings it to the middle of the canvas. */
export function useShowStep(): (id: string) => void {
  const { screen, store } = useDesigner();
  const { setCenter, getZoom } = useReactFlow();
  return (id) => {
    screen.select([id]);
    const { layout, routes } = store.getState().history.present;
    const position = layout?.positions[id] ?? layout?.positions[routes.find((route) => route.id === id)?.from ?? ''];
    if (!position) return;
    const zoom = Math.max(getZoom(), 0.6);
    void setCenter(position.x + stepSize.width / 2, position.y + stepSize.height / 2, { zoom, duration: 200 });
  };
}
