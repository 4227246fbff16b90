import type { Note, Playbook, Position } from '@setpiece/playbook';
import { setPosition } from './set-position.ts';

/** Puts a note on the canvas. */
export function addNote(playbook: Playbook, note: Note, position: Position): Playbook {
  return setPosition({ ...playbook, notes: [...(playbook.notes ?? []), note] }, note.id, position);
}

/** Changes text, size or colour of a note. */
export function editNote(playbook: Playbook, id: string, change: Partial<Omit<Note, 'id'>>): Playbook {
  if (!playbook.notes) return playbook;
  return { ...playbook, notes: playbook.notes.map((note) => (note.id === id ? { ...note, ...change } : note)) };
}
