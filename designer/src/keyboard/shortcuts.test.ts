import { describe, expect, it } from 'vitest';
import { shortcutOf, shortcuts } from './shortcuts.ts';

const press = (key: string, change = {}) => ({
  ...{ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false },
  ...change,
});

describe('shortcuts', () => {
  it('know Ctrl and Cmd alike', () => {
    expect(shortcutOf(press('z', { ctrlKey: true }), false)?.action).toBe('undo');
    expect(shortcutOf(press('z', { metaKey: true, shiftKey: true }), false)?.action).toBe('redo');
    expect(shortcutOf(press('?', { shiftKey: true }), false)?.action).toBe('shortcuts');
  });

  it('leave text alone while typing, except save and run', () => {
    expect(shortcutOf(press('d'), true)).toBeUndefined();
    expect(shortcutOf(press('Delete'), true)).toBeUndefined();
    expect(shortcutOf(press('s', { ctrlKey: true }), true)?.action).toBe('save');
    expect(shortcutOf(press('Enter', { ctrlKey: true }), true)?.action).toBe('run');
  });

  it('give each key one meaning', () => {
    expect(new Set(shortcuts.map(({ keys }) => keys)).size).toBe(shortcuts.length);
  });
});
