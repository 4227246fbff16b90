import { useEffect, useEffectEvent } from 'react';
import { placeForNew } from '../canvas/place-for-new.ts';
import { editStep } from '../document/edit-step.ts';
import type { Designer } from '../store/designer.ts';
import { useDesigner } from '../store/use-designer.ts';
import { focusPalette } from '../palette/focus-palette.ts';
import { isTypingIn } from './is-typing.ts';
import { shortcutOf, type ShortcutAction } from './shortcuts.ts';

/** Listens for shortcuts on the whole page while the designer is on it, except under an open dialog. */
export function useShortcuts(): void {
  const designer = useDesigner();
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    const isDialog =
      event.target instanceof Element && event.target.closest('[role="dialog"], [role="menu"], [role="listbox"]');
    const shortcut = shortcutOf(event, isTypingIn(event.target));
    if (!shortcut || isDialog || isPressOnButton(event)) return;
    event.preventDefault();
    perform(designer, shortcut.action);
  });
  useEffect(() => {
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}

/** Enter on a focused button or link is that button's. */
function isPressOnButton(event: KeyboardEvent): boolean {
  if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return false;
  return event.target instanceof Element && event.target.closest('button, a, summary, [role="separator"]') !== null;
}

function perform(designer: Designer, action: ShortcutAction): void {
  const { document, files, runs, screen, store } = designer;
  const { selection, history } = store.getState();
  const [chosen] = selection;
  const step = history.present.steps.find(({ id }) => id === chosen);
  const actions: Record<ShortcutAction, () => void> = {
    undo: () => document.undo(),
    redo: () => document.redo(),
    save: () => void files.save(),
    run: () => void runs.start(),
    publish: () => void files.publish(),
    duplicate: () => document.duplicateSelection(),
    delete: () => document.removeSelection(),
    deleteAndReconnect: () => document.removeSelection({ reconnect: true }),
    selectAll: () => screen.select([...history.present.steps, ...(history.present.notes ?? [])].map(({ id }) => id)),
    rename: () => screen.show({ renaming: chosen }),
    open: () => screen.showInspectorTab('configure'),
    disable: () =>
      step &&
      document.change((playbook) => editStep(playbook, step.id, { disabled: step.disabled ? undefined : true })),
    palette: () => focusPalette(screen),
    note: () => document.addNote(placeForNew(history.present, chosen)),
    find: () => screen.show({ isFindOpen: true }),
    shortcuts: () => screen.show({ isShortcutSheetOpen: true }),
    clear: () => {
      screen.show({ openEnd: undefined });
      screen.select([]);
    },
  };
  actions[action]();
}
