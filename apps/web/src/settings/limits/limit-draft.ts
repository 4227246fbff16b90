import type { WorkspaceLimit } from '../../api/app-router.ts';

/** What stands in the fields: a number, something that is none, or nothing, which means the default. */
export type LimitDraft = Readonly<Record<string, number | string>>;

/** What the fields show before anybody types: only what this workspace has changed, and what the environment sets. */
export function draftOf(limits: readonly WorkspaceLimit[]): LimitDraft {
  return Object.fromEntries(limits.map(({ name, value, from }) => [name, from === 'default' ? '' : value]));
}

/** What is to be changed; null goes back to the default. */
export function changesIn(draft: LimitDraft, limits: readonly WorkspaceLimit[]): Record<string, number | null> {
  const before = draftOf(limits);
  const changed = limits.filter(({ name }) => draft[name] !== before[name]);
  return Object.fromEntries(changed.map(({ name }) => [name, typeof draft[name] === 'number' ? draft[name] : null]));
}

/** What is wrong with what stands in a field. */
export function problemOf(typed: number | string | undefined, limit: WorkspaceLimit): string | undefined {
  if (typed === undefined || typed === '') return undefined;
  const { min, max, isFraction } = limit;
  const fits = typeof typed === 'number' && typed >= min && typed <= max && (isFraction || Number.isInteger(typed));
  return fits ? undefined : `Give a ${isFraction ? '' : 'whole '}number from ${numberText(min)} to ${numberText(max)}.`;
}

/** `100,000 events`; `none` where 0 means that. */
export function limitText(value: number, { unit, zero }: Pick<WorkspaceLimit, 'unit' | 'zero'>): string {
  return value === 0 && zero !== undefined ? zero : `${numberText(value)} ${unit}`;
}

export function numberText(value: number): string {
  return value.toLocaleString('en');
}
