import { useEffect, useEffectEvent } from 'react';
import { readClipping } from '../document/clipping.ts';
import { useDesigner } from '../store/use-designer.ts';
import { isTypingIn } from './is-typing.ts';

/** Copy, cut and paste of steps through the clipboard, so they travel between tabs and playbooks. */
export function useClipboard(): void {
  const { document, store } = useDesigner();
  const copy = useEffectEvent((event: ClipboardEvent) => {
    const hasText = !window.getSelection()?.isCollapsed;
    if (isTypingIn(event.target) || hasText || !store.getState().selection.length) return;
    const clipping = document.copySelection();
    if (!clipping.steps.length && !clipping.notes.length) return;
    event.preventDefault();
    event.clipboardData?.setData('text/plain', JSON.stringify(clipping, null, 2));
    if (event.type === 'cut') document.removeSelection();
  });
  const paste = useEffectEvent((event: ClipboardEvent) => {
    if (isTypingIn(event.target)) return;
    const clipping = readClipping(event.clipboardData?.getData('text/plain') ?? '');
    if (!clipping) return;
    event.preventDefault();
    document.paste(clipping, { x: 40, y: 40 });
  });
  useEffect(() => {
    window.addEventListener('copy', copy);
    window.addEventListener('cut', copy);
    window.addEventListener('paste', paste);
    return () => {
      window.removeEventListener('copy', copy);
      window.removeEventListener('cut', copy);
      window.removeEventListener('paste', paste);
    };
  }, []);
}
