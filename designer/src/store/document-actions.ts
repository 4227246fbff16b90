import type { Playbook, Position, Route, Step } from '@setpiece/playbook';
import { addStep } from '../document/add-step.ts';
import { clip, type Clipping } from '../document/clipping.ts';
import { connect } from '../document/connect.ts';
import { editStep, type StepChange } from '../document/edit-step.ts';
import { insertOnRoute } from '../document/insert-on-route.ts';
import { addNote } from '../document/notes.ts';
import { duplicate, paste, type Pasted } from '../document/paste.ts';
import { remove, removeAndReconnect } from '../document/remove.ts';
import { record, redo, undo } from '../history/history.ts';
import type { NewStep } from '../steps/step-view.ts';
import type { DesignerStore } from './designer-store.ts';

/** Everything that changes the playbook; each call is one entry of the undo history. */
export interface DocumentActions {
  /** Applies a command. Calls with an equal `burst` in quick succession make one entry. */
  change(command: (playbook: Playbook) => Playbook, burst?: string): void;
  undo(): void;
  redo(): void;
  /** Adds a step and selects it. `joint`: the way out that leads to it, or the route that it is put into. */
  addStep(step: NewStep, position: Position, joint?: Joint): void;
  addNote(position: Position): void;
  editStep(id: string, change: StepChange): void;
  removeSelection(options?: { reconnect: boolean }): void;
  copySelection(): Clipping;
  paste(clipping: Clipping, offset: Position): void;
  duplicateSelection(): void;
}

/** How a new step hangs together with the others. */
export type Joint = Pick<Route, 'from' | 'on'> | { readonly route: string };

const newId = () => crypto.randomUUID();

export function createDocumentActions(store: DesignerStore): DocumentActions {
  const change: DocumentActions['change'] = (command, burst) => {
    const { history, isReadOnly } = store.getState();
    if (isReadOnly) return;
    store.setState({ history: record(history, command(history.present), Date.now(), burst) });
  };
  const present = () => store.getState().history.present;
  const selectPasted = ({ playbook, ids }: Pasted) => {
    change(() => playbook);
    store.setState({ selection: ids });
  };
  const keepSelection = () => {
    const playbook = present();
    const ids = new Set(
      [playbook.trigger, ...playbook.steps, ...playbook.routes, ...(playbook.notes ?? [])].map(({ id }) => id),
    );
    store.setState(({ selection }) => ({ selection: selection.filter((id) => ids.has(id)) }));
  };
  return {
    change,
    undo() {
      store.setState(({ history }) => ({ history: undo(history) }));
      keepSelection();
    },
    redo() {
      store.setState(({ history }) => ({ history: redo(history) }));
      keepSelection();
    },
    addStep(step, position, joint) {
      if (store.getState().isReadOnly) return;
      const added = inSchemaOrder({ ...step, id: newId() } as Step);
      change((playbook) => addJoined(playbook, added, position, joint));
      store.setState({ selection: [added.id], inspectorTab: 'configure' });
    },
    addNote(position) {
      const id = newId();
      change((playbook) => addNote(playbook, { id, text: '' }, position));
      store.setState({ selection: [id] });
    },
    editStep(id, fields) {
      change((playbook) => editStep(playbook, id, fields), `${id}:${Object.keys(fields).join()}`);
    },
    removeSelection(options) {
      const { selection } = store.getState();
      change((playbook) =>
        options?.reconnect ? removeAndReconnect(playbook, selection, newId) : remove(playbook, selection),
      );
      keepSelection();
    },
    copySelection: () => clip(present(), store.getState().selection),
    paste: (clipping, offset) => selectPasted(paste(present(), clipping, offset, newId)),
    duplicateSelection: () => selectPasted(duplicate(present(), store.getState().selection, newId)),
  };
}

function addJoined(playbook: Playbook, step: Step, position: Position, joint: Joint | undefined): Playbook {
  if (joint && 'route' in joint) return insertOnRoute(playbook, joint.route, step, position, newId);
  const next = addStep(playbook, step, position);
  if (!joint) return next;
  return connect(next, { id: newId(), from: joint.from, to: step.id, ...(joint.on && { on: joint.on }) });
}

function inSchemaOrder({ id, name, kind, ...rest }: Step): Step {
  return { id, name, kind, ...rest } as Step;
}
