import { isSameJson, type Filter, type FilterCondition, type FilterOperator, type Value } from '@setpiece/playbook';
import { compareValues } from './compare-values.ts';
import { sameValue } from './same-value.ts';
import { valuesAt } from './value-at.ts';

type Fields = Readonly<Record<string, Value>>;

/**
 * Whether a record is one that the filter asks for. An empty group matches everything. `previous` is the record before an
 * update: without it nothing counts as `changed`.
 */
export function matchesFilter(filter: Filter, record: Fields, previous?: Fields): boolean {
  if (!filter.filters.length) return true;
  const holds = (part: Filter | FilterCondition) =>
    'logic' in part ? matchesFilter(part, record, previous) : matchesCondition(part, record, previous);
  return filter.logic === 'and' ? filter.filters.every(holds) : filter.filters.some(holds);
}

function matchesCondition(condition: FilterCondition, record: Fields, previous: Fields | undefined): boolean {
  if (condition.operator === 'changed') return hasChanged(condition.field, record, previous);
  const found = valuesAt(record, condition.field);
  return tests[condition.operator](found, condition.value ?? null);
}

function hasChanged(field: string, record: Fields, previous: Fields | undefined): boolean {
  return previous !== undefined && !isSameJson(valuesAt(record, field), valuesAt(previous, field));
}

type Test = (found: readonly Value[], wanted: Value) => boolean;

const tests: Record<Exclude<FilterOperator, 'changed'>, Test> = {
  eq: isEqual,
  neq: (found, wanted) => !isEqual(found, wanted),
  like: isLike,
  notlike: (found, wanted) => !isLike(found, wanted),
  in: isIn,
  nin: (found, wanted) => !isIn(found, wanted),
  in_all: (found, wanted) => listOf(wanted).every((one) => elements(found).some((value) => sameValue(value, one))),
  isnull: (found, wanted) => isNull(found) === isYes(wanted),
  exists: (found, wanted) => isNull(found) !== isYes(wanted),
  lt: (found, wanted) => isOrdered(found, wanted, (order) => order < 0),
  lte: (found, wanted) => isOrdered(found, wanted, (order) => order <= 0),
  gt: (found, wanted) => isOrdered(found, wanted, (order) => order > 0),
  gte: (found, wanted) => isOrdered(found, wanted, (order) => order >= 0),
  contains,
};

function isEqual(found: readonly Value[], wanted: Value): boolean {
  if (wanted === null) return isNull(found);
  return found.some((value) => sameValue(value, wanted)) || elements(found).some((value) => sameValue(value, wanted));
}

function isIn(found: readonly Value[], wanted: Value): boolean {
  return listOf(wanted).some((one) => isEqual(found, one));
}

/** SQL's LIKE without regard to case: `%` stands for any text. Nothing else is special. */
function isLike(found: readonly Value[], wanted: Value): boolean {
  const pieces = textOf(wanted).toLowerCase().split('%');
  return elements(found).some((value) => value !== null && likePieces(textOf(value).toLowerCase(), pieces));
}

/** Matches from left to right, each piece at its first place: linear, whatever the pattern. */
function likePieces(text: string, pieces: readonly string[]): boolean {
  const [first = '', ...rest] = pieces;
  const last = rest.pop();
  if (last === undefined) return text === first;
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const piece of rest) {
    const place = text.indexOf(piece, at);
    if (place < 0) return false;
    at = place + piece.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}

function contains(found: readonly Value[], wanted: Value): boolean {
  return elements(found).some((value) =>
    typeof value === 'string' ? value.toLowerCase().includes(textOf(wanted).toLowerCase()) : sameValue(value, wanted),
  );
}

function isOrdered(found: readonly Value[], wanted: Value, holds: (order: number) => boolean): boolean {
  return elements(found).some((value) => {
    const order = compareValues(value, wanted);
    return order !== undefined && holds(order);
  });
}

/** Absent, null, or a relation to nothing. */
function isNull(found: readonly Value[]): boolean {
  return elements(found).every((value) => value === null);
}

/** `isnull` and `exists` without a value ask for yes. */
function isYes(wanted: Value): boolean {
  return wanted !== false && wanted !== 'false' && wanted !== 0;
}

function elements(found: readonly Value[]): readonly Value[] {
  return found.flatMap((value) => (Array.isArray(value) ? (value as readonly Value[]) : [value]));
}

/** Lists as they are; text as FortiSOAR writes lists in addresses: `a|b`, or `a,b`. */
function listOf(wanted: Value): readonly Value[] {
  if (Array.isArray(wanted)) return wanted as readonly Value[];
  return typeof wanted === 'string' && /[|,]/.test(wanted) ? wanted.split(/[|,]/).map((one) => one.trim()) : [wanted];
}

function textOf(value: Value): string {
  if (value === null) return '';
  if (typeof value !== 'object') return String(value);
  const name = (value as Readonly<Record<string, Value>>)['itemValue'];
  return typeof name === 'string' ? name : JSON.stringify(value);
}
