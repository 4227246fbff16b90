import { Duration } from './duration.ts';
import { Instant } from './instant.ts';
import { entriesOf, getKey, hasKey, isMapping, sizeOf, type Mapping } from './mapping.ts';
import { isNumeric, toNumber } from './numbers.ts';
import { Tuple } from './tuple.ts';

/** Python's `==`: `1 == 1.0 == true`, no guessing between text and number, lists and dicts deeply. */
export function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (isNumeric(a) && isNumeric(b)) {
    return typeof a === 'bigint' && typeof b === 'bigint' ? a === b : toNumber(a) === toNumber(b);
  }
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a)) return Array.isArray(b) && areEqualLists(a, b);
  if (a instanceof Tuple) return b instanceof Tuple && areEqualLists(a.items, b.items);
  if (a instanceof Instant) return b instanceof Instant && a.micros === b.micros;
  if (a instanceof Duration) return b instanceof Duration && a.micros === b.micros;
  return isMapping(a) && isMapping(b) && areEqualMappings(a, b);
}

function areEqualLists(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, index) => isEqual(item, b[index]));
}

function areEqualMappings(a: Mapping, b: Mapping): boolean {
  return (
    sizeOf(a) === sizeOf(b) && entriesOf(a).every(([key, value]) => hasKey(b, key) && isEqual(value, getKey(b, key)))
  );
}
