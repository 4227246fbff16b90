import type { ScreenActions } from '../store/screen-actions.ts';

/** Opens the palette with the cursor in its filter. */
export function focusPalette(screen: ScreenActions): void {
  screen.show({ isPaletteOpen: true });
  setTimeout(() => document.querySelector<HTMLInputElement>('[data-palette-filter]')?.focus());
}
