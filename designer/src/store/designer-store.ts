import type { StoreApi } from 'zustand/vanilla';
import type { DesignerState } from './designer-state.ts';

/** Holds the state of one open editor, and tells who listens when it changes. */
export type DesignerStore = StoreApi<DesignerState>;
