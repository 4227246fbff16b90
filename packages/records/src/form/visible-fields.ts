import type { FormField, Values } from '@setpiece/playbook';
import { matchesFilter } from '../matches-filter.ts';

/**
 * The fields that are asked, with the others filled in like this. What a hidden field holds does not count, so a field that hangs on
 * a hidden one sees nothing there.
 */
export function visibleFields(fields: readonly FormField[], input: Values): FormField[] {
  let hidden: ReadonlySet<string> = new Set();
  // Each round settles at least one more level of fields that hang on each other; a circle ends with the last round.
  for (let round = 0; round <= fields.length; round++) {
    const seen = without(input, hidden);
    const next = new Set(
      fields.filter(({ visible }) => visible && !matchesFilter(visible, seen)).map(({ name }) => name),
    );
    if (next.size === hidden.size && [...next].every((name) => hidden.has(name))) break;
    hidden = next;
  }
  return fields.filter(({ name }) => !hidden.has(name));
}

function without(input: Values, hidden: ReadonlySet<string>): Values {
  return Object.fromEntries(Object.entries(input).filter(([name]) => !hidden.has(name)));
}
