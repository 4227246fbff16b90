/** What a key does. */
export type ShortcutAction =
  | 'undo'
  | 'redo'
  | 'save'
  | 'run'
  | 'duplicate'
  | 'delete'
  | 'deleteAndReconnect'
  | 'selectAll'
  | 'rename'
  | 'palette'
  | 'find'
  | 'shortcuts'
  | 'disable'
  | 'note'
  | 'publish'
  | 'open'
  | 'clear';

/** A key and what it does, as the sheet shows it. */
export interface Shortcut {
  readonly action: ShortcutAction;
  readonly keys: string;
  readonly label: string;
  /** Works even while typing in a field. */
  readonly isGlobal?: boolean;
}

/** Keys that people know from other editors. Mod is Ctrl, or Cmd on a Mac. */
export const shortcuts: readonly Shortcut[] = [
  { action: 'save', keys: 'Mod+S', label: 'Save', isGlobal: true },
  { action: 'run', keys: 'Mod+Enter', label: 'Run', isGlobal: true },
  { action: 'publish', keys: 'Shift+P', label: 'Publish' },
  { action: 'undo', keys: 'Mod+Z', label: 'Undo' },
  { action: 'redo', keys: 'Mod+Shift+Z', label: 'Redo' },
  { action: 'redo', keys: 'Mod+Y', label: 'Redo' },
  { action: 'duplicate', keys: 'Mod+D', label: 'Duplicate' },
  { action: 'selectAll', keys: 'Mod+A', label: 'Choose all' },
  { action: 'delete', keys: 'Delete', label: 'Delete' },
  { action: 'delete', keys: 'Backspace', label: 'Delete' },
  { action: 'deleteAndReconnect', keys: 'Mod+Delete', label: 'Delete and reconnect' },
  { action: 'open', keys: 'Enter', label: 'Edit the chosen step' },
  { action: 'rename', keys: 'F2', label: 'Rename the chosen step' },
  { action: 'disable', keys: 'D', label: 'Disable or enable' },
  { action: 'palette', keys: 'N', label: 'Add a step' },
  { action: 'note', keys: 'Shift+S', label: 'Add a note' },
  { action: 'find', keys: 'Mod+F', label: 'Find a step' },
  { action: 'clear', keys: 'Escape', label: 'Choose nothing' },
  { action: 'shortcuts', keys: 'Shift+?', label: 'This sheet' },
];

/** A key press, as the browser tells it. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** What a key press means; while typing only the global ones count. */
export function shortcutOf(press: KeyPress, isTyping: boolean): Shortcut | undefined {
  const keys = keysOf(press);
  return shortcuts.find((shortcut) => shortcut.keys === keys && (!isTyping || shortcut.isGlobal));
}

function keysOf({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyPress): string {
  const name = key.length === 1 ? key.toUpperCase() : key;
  return [(ctrlKey || metaKey) && 'Mod', altKey && 'Alt', shiftKey && 'Shift', name].filter(Boolean).join('+');
}
