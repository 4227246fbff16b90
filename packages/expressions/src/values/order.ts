import { Fault } from '../fault.ts';
import { Duration } from './duration.ts';
import { isEqual } from './equality.ts';
import { Instant } from './instant.ts';
import { isNumeric, toNumber } from './numbers.ts';
import { Tuple } from './tuple.ts';
import { typeWords } from './type-name.ts';

/** Python's order: negative, zero or positive. @throws Fault for values without an order between them */
export function compare(a: unknown, b: unknown): number {
  if (isNumeric(a) && isNumeric(b))
    return typeof a === 'bigint' && typeof b === 'bigint' ? (a < b ? -1 : a > b ? 1 : 0) : toNumber(a) - toNumber(b);
  if (typeof a === 'string' && typeof b === 'string') return compareText(a, b);
  if (Array.isArray(a) && Array.isArray(b)) return compareLists(a, b);
  if (a instanceof Tuple && b instanceof Tuple) return compareLists(a.items, b.items);
  if (a instanceof Instant && b instanceof Instant) return a.micros - b.micros;
  if (a instanceof Duration && b instanceof Duration) return a.micros - b.micros;
  throw new Fault('TYPE', `Cannot order ${typeWords(a)} and ${typeWords(b)}.`);
}

/** By code point, as Python does; JavaScript's `<` goes by UTF-16 unit. */
export function compareText(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at++) {
    const x = a.charCodeAt(at);
    const y = b.charCodeAt(at);
    if (x !== y) return isSurrogate(x) === isSurrogate(y) ? x - y : isSurrogate(x) ? 1 : -1;
  }
  return a.length - b.length;
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}

function compareLists(a: readonly unknown[], b: readonly unknown[]): number {
  for (let at = 0; at < Math.min(a.length, b.length); at++) {
    if (!isEqual(a[at], b[at])) return compare(a[at], b[at]);
  }
  return a.length - b.length;
}
