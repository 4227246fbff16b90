import { createContext, use } from 'react';
import { useStore } from 'zustand';
import type { Playbook, Step } from '@setpiece/playbook';
import type { Designer } from './designer.ts';
import type { DesignerState } from './designer-state.ts';

export const DesignerContext = createContext<Designer | undefined>(undefined);

/** The open editor: what can be done. */
export function useDesigner(): Designer {
  const designer = use(DesignerContext);
  if (!designer) throw new Error('This component stands outside of <PlaybookDesigner>.');
  return designer;
}

/** Part of the editor's state; renders again when that part changes. */
export function useDesignerState<Part>(select: (state: DesignerState) => Part): Part {
  return useStore(useDesigner().store, select);
}

/** The playbook on the screen. */
export function usePlaybook(): Playbook {
  return useDesignerState((state) => state.history.present);
}

/** A step of it by id. */
export function useStep(id: string): Step | undefined {
  return useDesignerState((state) => stepsById(state.history.present).get(id));
}

const indexes = new WeakMap<readonly Step[], ReadonlyMap<string, Step>>();

/** The steps by id; built once for each state of the playbook. */
function stepsById({ steps }: Playbook): ReadonlyMap<string, Step> {
  const known = indexes.get(steps);
  if (known) return known;
  const index = new Map(steps.map((step) => [step.id, step]));
  indexes.set(steps, index);
  return index;
}
