import { useReactFlow } from '@xyflow/react';
import type { Playbook, Position } from '@setpiece/playbook';
import { useEffect, useEffectEvent } from 'react';
import { showWhole } from '../canvas/show-whole.ts';
import { setPositions } from '../document/set-position.ts';
import type { DesignerState } from '../store/designer-state.ts';
import { useDesigner } from '../store/use-designer.ts';
import { layoutInWorker } from './layout-worker.ts';
import { tidyPositions } from './tidy.ts';

/** Lays a playbook without any places out once. It is no change of the author's: not in the history, nothing to save. */
export function useFirstLayout(isNeeded: boolean): void {
  const { screen, store } = useDesigner();
  const flow = useReactFlow();
  const layOut = useEffectEvent(async () => {
    try {
      const before = store.getState().history.present;
      const positions = await tidyPositions(before, layoutInWorker);
      store.setState((state) => laidOut(state, before.layout, positions));
      setTimeout(() => void showWhole(flow, store.getState().history.present), 50);
    } catch (cause) {
      screen.notify('error', `Laying out failed: ${cause instanceof Error ? cause.message : String(cause)}`);
    }
  });
  useEffect(() => {
    if (isNeeded) void layOut();
  }, [isNeeded]);
}

/** The state as if the playbook had been laid out from the start: everything that still has the old layout gets the new one. */
function laidOut(
  { history, saved }: DesignerState,
  layout: Playbook['layout'],
  positions: Readonly<Record<string, Position>>,
): Pick<DesignerState, 'history' | 'saved'> {
  const known = new Map<Playbook, Playbook>();
  const place = (playbook: Playbook): Playbook => {
    if (playbook.layout !== layout) return playbook;
    const placed = known.get(playbook) ?? setPositions(playbook, positions);
    known.set(playbook, placed);
    return placed;
  };
  const { past, present, future } = history;
  return {
    history: { ...history, past: past.map(place), present: place(present), future: future.map(place) },
    saved: place(saved),
  };
}
