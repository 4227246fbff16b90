import type { Value } from '@setpiece/playbook';

/**
 * Order of two values: numbers and numeric texts by number, dates by instant (ISO text against epoch seconds or milliseconds
 * too), picklist items by their place in the list, other texts by character code. Absent when they have no order.
 */
export function compareValues(left: Value, right: Value): number | undefined {
  const [a, b] = [scalarOf(left), scalarOf(right)];
  if (a === undefined || b === undefined) return undefined;
  if (isDate(a) || isDate(b)) return difference(momentOf(a), momentOf(b)) ?? byLetters(a, b);
  return difference(numberOf(a), numberOf(b)) ?? byLetters(a, b);
}

function difference(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : a - b;
}

function byLetters(a: string | number, b: string | number): number | undefined {
  return typeof a === 'string' && typeof b === 'string' ? Number(a > b) - Number(a < b) : undefined;
}

function scalarOf(value: Value): string | number | undefined {
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (typeof value === 'boolean') return Number(value);
  if (value === null || Array.isArray(value)) return undefined;
  const item = value as Readonly<Record<string, Value>>;
  const order = item['orderIndex'] ?? item['itemValue'] ?? item['@id'];
  return typeof order === 'string' || typeof order === 'number' ? order : undefined;
}

function numberOf(value: string | number): number | undefined {
  if (typeof value === 'number') return value;
  return /^\s*[-+]?\d+(\.\d+)?\s*$/.test(value) ? Number(value) : undefined;
}

function isDate(value: string | number): boolean {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d([T ]\d\d:\d\d|$)/.test(value);
}

/** Epoch milliseconds. A number of that many seconds lies before the year 5138; dates without a zone are UTC. */
function momentOf(value: string | number): number | undefined {
  const number = numberOf(value);
  if (number !== undefined) return Math.abs(number) < 1e11 ? number * 1000 : number;
  if (typeof value === 'number' || !isDate(value)) return undefined;
  const zoned = /^\d{4}-\d\d-\d\d$|[zZ]$|[+-]\d\d:?\d\d$/.test(value) ? value : `${value}Z`;
  const instant = Date.parse(zoned.replace(' ', 'T'));
  return Number.isNaN(instant) ? undefined : instant;
}
