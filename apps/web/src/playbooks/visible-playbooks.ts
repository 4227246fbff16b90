import type { PlaybookListItem } from '../api/app-router.ts';

export type PlaybookColumn = 'name' | 'collection' | 'trigger' | 'steps' | 'problems' | 'active' | 'modified';

/** What the list shows and in which order. */
export interface PlaybookView {
  readonly search: string;
  readonly collection: string | null;
  readonly tags: readonly string[];
  readonly sort: { readonly by: PlaybookColumn; readonly isDescending: boolean };
}

/** The list as it opens: everything, what was changed last on top. */
export const everyPlaybook: PlaybookView = {
  search: '',
  collection: null,
  tags: [],
  sort: { by: 'modified', isDescending: true },
};

/** The playbooks that fit the view, in its order. */
export function visiblePlaybooks(playbooks: readonly PlaybookListItem[], view: PlaybookView): PlaybookListItem[] {
  const direction = view.sort.isDescending ? -1 : 1;
  const key = sortKeys[view.sort.by];
  return playbooks
    .filter((playbook) => fits(playbook, view))
    .toSorted((a, b) => direction * compare(key(a), key(b)) || a.name.localeCompare(b.name));
}

function fits(playbook: PlaybookListItem, view: PlaybookView): boolean {
  if (view.collection !== null && (playbook.collection?.name ?? '') !== view.collection) return false;
  if (!view.tags.every((tag) => playbook.tags.includes(tag))) return false;
  const text = [playbook.name, playbook.collection?.name, playbook.description, ...playbook.tags]
    .join(' ')
    .toLowerCase();
  return words(view.search).every((word) => text.includes(word));
}

function words(search: string): string[] {
  return search.toLowerCase().split(/\s+/).filter(Boolean);
}

const sortKeys: Record<PlaybookColumn, (playbook: PlaybookListItem) => string | number> = {
  name: (playbook) => playbook.name,
  collection: (playbook) => playbook.collection?.name ?? '',
  trigger: (playbook) => playbook.trigger,
  steps: (playbook) => playbook.steps,
  problems: ({ problems }) => problems.errors * 1_000 + problems.warnings,
  active: (playbook) => Number(playbook.active),
  modified: (playbook) => playbook.modified,
};

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b));
}
