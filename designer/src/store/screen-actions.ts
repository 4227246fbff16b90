import type { DesignerStore } from './designer-store.ts';
import type { LastVars } from '../designer-host.ts';
import { knownVars } from '../run/known-vars.ts';
import type { ActiveField, BottomTab, DesignerState, InspectorTab, Notice } from './designer-state.ts';

/** What the author looks at: selection, panels, messages. None of it is in the undo history. */
export interface ScreenActions {
  select(ids: readonly string[]): void;
  showInspectorTab(tab: InspectorTab): void;
  showBottom(tab: BottomTab | undefined): void;
  show(
    change: Partial<
      Pick<
        DesignerState,
        'isPaletteOpen' | 'showsSettings' | 'isFindOpen' | 'isShortcutSheetOpen' | 'renaming' | 'openEnd'
      >
    >,
  ): void;
  /** Makes a field the one that the value tree inserts into and the preview speaks of. */
  activate(field: ActiveField | undefined): void;
  /** What dynamic values can name, as far as is known. */
  knownVars(): LastVars;
  notify(severity: Notice['severity'], text: string): void;
  dismiss(notice: number): void;
}

export function createScreenActions(store: DesignerStore): ScreenActions {
  let nextNotice = 1;
  return {
    select(ids) {
      const before = store.getState().selection;
      if (before.length === ids.length && before.every((id, index) => id === ids[index])) return;
      store.setState({ selection: ids, activeField: undefined, openEnd: undefined });
    },
    showInspectorTab: (inspectorTab) => store.setState({ inspectorTab }),
    showBottom: (bottomTab) => store.setState({ bottomTab }),
    show: (change) => store.setState(change),
    activate: (activeField) => store.setState({ activeField }),
    knownVars() {
      const { history, lastVars, catalog, item } = store.getState();
      return knownVars(history.present, lastVars, catalog, item);
    },
    notify(severity, text) {
      const notice = { id: nextNotice++, severity, text };
      store.setState((state) => ({ notices: [...state.notices, notice].slice(-4) }));
    },
    dismiss(notice) {
      store.setState((state) => ({ notices: state.notices.filter(({ id }) => id !== notice) }));
    },
  };
}
