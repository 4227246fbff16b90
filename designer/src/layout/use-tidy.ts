import { useReactFlow } from '@xyflow/react';
import { showWhole } from '../canvas/show-whole.ts';
import { setPositions } from '../document/set-position.ts';
import { useDesigner } from '../store/use-designer.ts';
import { layoutInWorker } from './layout-worker.ts';
import { tidyPositions } from './tidy.ts';

/** Lays the playbook out anew and shows all of it. One undo brings the old places back. */
export function useTidy(): () => Promise<void> {
  const { document, screen, store } = useDesigner();
  const flow = useReactFlow();
  return async () => {
    try {
      const positions = await tidyPositions(store.getState().history.present, layoutInWorker);
      document.change((playbook) => setPositions(playbook, positions));
      setTimeout(() => void showWhole(flow, store.getState().history.present, 200), 50);
    } catch (cause) {
      screen.notify('error', `Tidying failed: ${cause instanceof Error ? cause.message : String(cause)}`);
    }
  };
}
