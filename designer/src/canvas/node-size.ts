import type { Note } from '@setpiece/playbook';

/** Every step and the trigger are drawn in this size, in pixels. */
export const stepSize = { width: 240, height: 64 } as const;

export function noteSize(note: Note): { width: number; height: number } {
  return { width: note.width ?? 220, height: note.height ?? 120 };
}
