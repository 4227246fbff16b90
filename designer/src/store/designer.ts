import { createStore } from 'zustand/vanilla';
import type { DesignerHost } from '../designer-host.ts';
import { beginState, type DesignerOpening, type DesignerState } from './designer-state.ts';
import type { DesignerStore } from './designer-store.ts';
import { createDocumentActions, type DocumentActions } from './document-actions.ts';
import { createFileActions, type FileActions } from './file-actions.ts';
import { createKnowledge, type Knowledge } from './knowledge.ts';
import { createRunActions, type RunActions } from './run-actions.ts';
import { createScreenActions, type ScreenActions } from './screen-actions.ts';

/** One open editor: its state, and everything that can be done in it. Knows no React. */
export interface Designer {
  readonly store: DesignerStore;
  readonly host: DesignerHost;
  readonly document: DocumentActions;
  readonly files: FileActions;
  readonly runs: RunActions;
  readonly screen: ScreenActions;
  readonly knowledge: Knowledge;
}

/** Opens a playbook. Nothing is asked of the host before `knowledge.start()`. */
export function createDesigner(host: DesignerHost, opening: DesignerOpening): Designer {
  const store = createStore<DesignerState>(() => beginState(opening));
  const screen = createScreenActions(store);
  const knowledge = createKnowledge(store, host, screen);
  const files = createFileActions(store, host, screen);
  return {
    store,
    host,
    screen,
    knowledge,
    files,
    document: createDocumentActions(store),
    runs: createRunActions(store, host, { screen, files, knowledge }),
  };
}
