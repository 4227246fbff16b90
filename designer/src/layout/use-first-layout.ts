import { useReactFlow } from '@xyflow/react';
import { useEffect, useEffectEvent } from 'react';
import { setPositions } from '../document/set-position.ts';
import { beginHistory } from '../history/history.ts';
import { useDesigner } from '../store/use-designer.ts';
import { layoutInWorker } from './layout-worker.ts';
import { tidyPositions } from './tidy.ts';

/** Lays a playbook without any places out once. It is no change of the author's: not in the history, nothing to save. */
export function useFirstLayout(isNeeded: boolean): void {
  const { screen, store } = useDesigner();
  const { fitView } = useReactFlow();
  const layOut = useEffectEvent(async () => {
    try {
      const before = store.getState().history.present;
      const positions = await tidyPositions(before, layoutInWorker);
      if (store.getState().history.present !== before) return;
      const playbook = setPositions(before, positions);
      store.setState({ history: beginHistory(playbook), saved: playbook });
      setTimeout(() => void fitView({ padding: 0.15, maxZoom: 1 }), 50);
    } catch (cause) {
      screen.notify('error', `Laying out failed: ${cause instanceof Error ? cause.message : String(cause)}`);
    }
  });
  useEffect(() => {
    if (isNeeded) void layOut();
  }, [isNeeded]);
}
