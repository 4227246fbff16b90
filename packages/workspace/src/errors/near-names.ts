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

/** The sentence behind what is wrong with a name: `Did you mean "a" or "b"?`, else which there are. */
export function nearNamesSentence(typed: string, names: readonly string[]): string {
  const near = nearNames(typed, names).map(quoted);
  if (near.length) return `Did you mean ${near.join(' or ')}?`;
  if (!names.length) return 'There is none.';
  const shown = names.slice(0, fewNames).map(quoted).join(', ');
  const rest = names.length - fewNames;
  return `There ${names.length === 1 ? 'is' : 'are'} ${shown}${rest > 0 ? ` and ${rest} more` : ''}.`;
}

/** More would fill the screen. */
const fewNames = 15;

function quoted(name: string): string {
  return `"${name}"`;
}

function holds(name: string, typed: string): boolean {
  return typed.length > 1 && name.toLowerCase().includes(typed.toLowerCase());
}
