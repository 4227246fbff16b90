import { useReactFlow } from '@xyflow/react';
import { useEffect, useEffectEvent } from 'react';
import { useDesignerState } from '../store/use-designer.ts';

const smallest = 0.35;

/**
 * When the bottom panel opens over the drawing, or the run is looked back at, shows all of it again unless it would become too
 * small to read.
 */
export function useKeepInView(): void {
  const isOpen = useDesignerState((state) => state.bottomTab !== undefined);
  const isPast = useDesignerState((state) => state.isPast === true);
  const { fitView } = useReactFlow();
  const refit = useEffectEvent(() => void fitView({ padding: 0.1, maxZoom: 1, minZoom: smallest, duration: 200 }));
  useEffect(() => {
    if (!isOpen && !isPast) return;
    const timer = setTimeout(refit, 60);
    return () => clearTimeout(timer);
  }, [isOpen, isPast]);
}
