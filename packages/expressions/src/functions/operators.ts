import { Fault } from '../fault.ts';
import { Duration } from '../values/duration.ts';
import { isEqual } from '../values/equality.ts';
import { makeFloat } from '../values/float.ts';
import { Instant } from '../values/instant.ts';
import { hasKey, isMapping } from '../values/mapping.ts';
import { isFloat, isNumeric, makeInteger, toNumber, type Numeric } from '../values/numbers.ts';
import { compare } from '../values/order.ts';
import { isTruthy } from '../values/truth.ts';
import { Tuple } from '../values/tuple.ts';
import { typeWords } from '../values/type-name.ts';
import { isTextTooLong, MAX_ITEMS, MAX_TEXT } from '../limits.ts';
import type { Callback, LibraryFunction } from './library-function.ts';
import { formatPercent } from './format-percent.ts';

/** Arithmetic, comparison and logic with Python's meaning. */
export const OPERATOR_FUNCTIONS: Record<string, LibraryFunction> = {
  add: (_context, args) => args.reduce(add),
  subtract: (_context, [a, b]) => subtract(a, b),
  multiply: (_context, [a, b]) => multiply(a, b),
  divide: (_context, [a, b]) => makeFloat(toNumber(numeric(a, '/')) / divisor(b, '/')),
  floorDivide: (_context, [a, b]) => floorDivide(a, b),
  modulo: (context, [a, b]) => (typeof a === 'string' ? formatPercent(a, b, context) : modulo(a, b)),
  power_of: (_context, [a, b]) => power(a, b),
  negate: (_context, [a]) => negate(a),
  positive: (_context, [a]) =>
    arithmetic(
      0,
      a,
      '+',
      (x, y) => x + y,
      (x, y) => x + y,
    ),
  equal: (_context, [a, b]) => isEqual(a, b),
  notEqual: (_context, [a, b]) => !isEqual(a, b),
  less: (_context, [a, b]) => compare(a, b) < 0,
  lessOrEqual: (_context, [a, b]) => compare(a, b) <= 0,
  greater: (_context, [a, b]) => compare(a, b) > 0,
  greaterOrEqual: (_context, [a, b]) => compare(a, b) >= 0,
  contained: (_context, [needle, haystack]) => isContained(needle, haystack),
  notContained: (_context, [needle, haystack]) => !isContained(needle, haystack),
  truth: (_context, [value]) => isTruthy(value),
  both: (_context, [value, other]) => (isTruthy(value) ? resolve(other) : value),
  either: (_context, [value, other]) => (isTruthy(value) ? value : resolve(other)),
};

function resolve(other: unknown): unknown {
  const isCallback =
    typeof other === 'function' || (typeof other === 'object' && other !== null && '_jsonata_lambda' in other);
  return isCallback ? (other as unknown as Callback).apply(undefined, []) : other;
}

function add(a: unknown, b: unknown): unknown {
  if (typeof a === 'string' && typeof b === 'string') return checkedText(a + b);
  if (Array.isArray(a) && Array.isArray(b)) return [...(a as unknown[]), ...(b as unknown[])];
  if (a instanceof Tuple && b instanceof Tuple) return new Tuple([...a.items, ...b.items]);
  if (a instanceof Instant && b instanceof Duration) return new Instant(a.micros + b.micros, a.zone);
  if (a instanceof Duration && b instanceof Instant) return new Instant(a.micros + b.micros, b.zone);
  if (a instanceof Duration && b instanceof Duration) return new Duration(a.micros + b.micros);
  if (!isNumeric(a) || !isNumeric(b))
    throw new Fault('TYPE', `Cannot add ${typeWords(a)} and ${typeWords(b)}.${addHint(a, b)}`);
  return arithmetic(
    a,
    b,
    '+',
    (x, y) => x + y,
    (x, y) => x + y,
  );
}

function addHint(a: unknown, b: unknown): string {
  return typeof a === 'string' || typeof b === 'string' ? ' Use "~" to join texts.' : '';
}

function negate(a: unknown): unknown {
  const value = numeric(a, '-');
  if (isFloat(value)) return makeFloat(-toNumber(value));
  return makeInteger(typeof value === 'bigint' ? -value : -toNumber(value));
}

function subtract(a: unknown, b: unknown): unknown {
  if (a instanceof Instant && b instanceof Instant) return new Duration(a.micros - b.micros);
  if (a instanceof Instant && b instanceof Duration) return new Instant(a.micros - b.micros, a.zone);
  if (a instanceof Duration && b instanceof Duration) return new Duration(a.micros - b.micros);
  return arithmetic(
    a,
    b,
    '-',
    (x, y) => x - y,
    (x, y) => x - y,
  );
}

function multiply(a: unknown, b: unknown): unknown {
  if (isCount(a) && isRepeatable(b)) return repeat(b, Number(a));
  if (isCount(b) && isRepeatable(a)) return repeat(a, Number(b));
  return arithmetic(
    a,
    b,
    '*',
    (x, y) => x * y,
    (x, y) => x * y,
  );
}

function isRepeatable(value: unknown): value is string | readonly unknown[] | Tuple {
  return typeof value === 'string' || Array.isArray(value) || value instanceof Tuple;
}

function isCount(value: unknown): value is number | boolean {
  return typeof value === 'number' || typeof value === 'boolean';
}

function repeat(value: string | readonly unknown[] | Tuple, count: number): unknown {
  if (!Number.isInteger(count)) throw new Fault('TYPE', 'Only a whole number can repeat a text or list.');
  if (value instanceof Tuple) return new Tuple(repeat(value.items, count) as unknown[]);
  const times = Math.max(0, count);
  const limit = typeof value === 'string' ? MAX_TEXT : MAX_ITEMS;
  if (value.length * times > limit) throw new Fault('LIMIT', `The repetition is longer than ${limit}.`);
  return typeof value === 'string' ? value.repeat(times) : Array.from({ length: times }, () => value).flat();
}

function floorDivide(a: unknown, b: unknown): unknown {
  const by = divisor(b, '//');
  const dividend = toNumber(numeric(a, '//'));
  if (!isFloat(a) && !isFloat(b)) return makeInteger(Math.floor(dividend / by));
  const rest = dividend % by;
  const quotient = (dividend - rest) / by - (rest !== 0 && rest < 0 !== by < 0 ? 1 : 0);
  return makeFloat(Math.round(quotient));
}

function modulo(a: unknown, b: unknown): unknown {
  const by = divisor(b, '%');
  const rest = toNumber(numeric(a, '%')) % by;
  const result = rest !== 0 && rest < 0 !== by < 0 ? rest + by : rest;
  return isFloat(a) || isFloat(b) ? makeFloat(result) : makeInteger(result);
}

function power(a: unknown, b: unknown): unknown {
  const result = toNumber(numeric(a, '**')) ** toNumber(numeric(b, '**'));
  return isFloat(a) || isFloat(b) || toNumber(b as Numeric) < 0 ? makeFloat(result) : makeInteger(result);
}

function arithmetic(
  a: unknown,
  b: unknown,
  operator: string,
  onNumbers: (x: number, y: number) => number,
  onIntegers: (x: bigint, y: bigint) => bigint,
): unknown {
  const x = numeric(a, operator);
  const y = numeric(b, operator);
  const result = onNumbers(toNumber(x), toNumber(y));
  if (isFloat(x) || isFloat(y)) return makeFloat(result);
  if (Number.isSafeInteger(result) && typeof x !== 'bigint' && typeof y !== 'bigint') return makeInteger(result);
  return makeInteger(onIntegers(BigInt(toInteger(x)), BigInt(toInteger(y))));
}

function toInteger(value: Numeric): bigint | number {
  return typeof value === 'bigint' ? value : toNumber(value);
}

function numeric(value: unknown, operator: string): Numeric {
  if (isNumeric(value)) return value;
  throw new Fault('TYPE', `"${operator}" needs numbers, found ${typeWords(value)}.`);
}

function divisor(value: unknown, operator: string): number {
  const number = toNumber(numeric(value, operator));
  if (number === 0) throw new Fault('VALUE', 'Division by zero.');
  return number;
}

function checkedText(text: string): string {
  if (isTextTooLong(text)) throw new Fault('LIMIT', `The text is longer than ${MAX_TEXT} characters.`);
  return text;
}

/** `needle in haystack`: part of a text, item of a list, key of an object. */
export function isContained(needle: unknown, haystack: unknown): boolean {
  if (haystack === undefined) return false;
  if (typeof haystack === 'string') {
    if (typeof needle === 'string') return haystack.includes(needle);
    throw new Fault('TYPE', `Cannot look for ${typeWords(needle)} in a text.`);
  }
  if (Array.isArray(haystack)) return haystack.some((item) => isEqual(item, needle));
  if (haystack instanceof Tuple) return haystack.items.some((item) => isEqual(item, needle));
  if (isMapping(haystack)) return hasKey(haystack, needle);
  throw new Fault('TYPE', `Cannot look for something in ${typeWords(haystack)}.`);
}
