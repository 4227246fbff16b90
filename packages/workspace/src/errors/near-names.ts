import { nearestName } from '@setpiece/expressions';

/** The names that were probably meant, the likeliest first: those that hold what was typed, and those written nearly so. */
export function nearNames(typed: string, names: readonly string[], most = 3): readonly string[] {
  const near = new Set(names.filter((name) => holds(name, typed)).slice(0, most));
  const others = new Set(names.filter((name) => !near.has(name)));
  while (near.size < most) {
    const next = nearestName(typed, others);
    if (next === undefined) break;
    near.add(next);
    others.delete(next);
  }
  return [...near];
}

/** `Did you mean "a" or "b"?`, else what there is; a sentence that stands behind what is wrong. */
export function nearNamesSentence(typed: string, names: readonly string[], whereAll: string): string {
  const near = nearNames(typed, names).map((name) => `"${name}"`);
  if (near.length) return `Did you mean ${near.join(' or ')}?`;
  return names.length && names.length <= 5
    ? `There ${names.length === 1 ? 'is' : 'are'} ${names.map((name) => `"${name}"`).join(', ')}.`
    : whereAll;
}

function holds(name: string, typed: string): boolean {
  return typed.length > 1 && name.toLowerCase().includes(typed.toLowerCase());
}
