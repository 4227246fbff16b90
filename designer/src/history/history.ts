import type { Playbook } from '@setpiece/playbook';

/** Undo and redo as stacks of whole playbooks; unchanged parts are shared among them. */
export interface History {
  readonly past: readonly Playbook[];
  readonly present: Playbook;
  readonly future: readonly Playbook[];
  /** What the last entry edits, and when: a burst of typing into one field is one entry. */
  readonly burst?: { readonly key: string; readonly at: number };
}

const burstPause = 1_000;
const limit = 500;

export function beginHistory(playbook: Playbook): History {
  return { past: [], present: playbook, future: [] };
}

/**
 * Makes a playbook the present one. With an equal `burst` key within a second of the last change, it joins that entry.
 * Times are epoch milliseconds.
 */
export function record(history: History, next: Playbook, at: number, burst?: string): History {
  if (next === history.present) return history;
  const joins = burst !== undefined && history.burst?.key === burst && at - history.burst.at < burstPause;
  const past = joins ? history.past : [...history.past, history.present].slice(-limit);
  return { past, present: next, future: [], ...(burst !== undefined && { burst: { key: burst, at } }) };
}

/** One entry back; the same history when there is none. */
export function undo(history: History): History {
  const before = history.past.at(-1);
  if (!before) return history;
  return { past: history.past.slice(0, -1), present: before, future: [history.present, ...history.future] };
}

/** One entry forward; the same history when there is none. */
export function redo(history: History): History {
  const [after, ...future] = history.future;
  if (!after) return history;
  return { past: [...history.past, history.present], present: after, future };
}
