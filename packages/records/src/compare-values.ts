import type { Value } from '@setpiece/playbook';

/**
 * Order of two values: numbers and numeric texts by number, dates by instant (ISO text against epoch seconds or milliseconds
 * too), picklist items by their order, other texts by character code. Absent when they have no order.
 */
export function compareValues(left: Value, right: Value): number | undefined {
  const [a, b] = [scalarOf(left), scalarOf(right)];
  if (a === undefined || b === undefined) return undefined;
  if (typeof a === 'string' && typeof b === 'string') {
    const [one, two] = [numberIn(a) ?? instantIn(a), numberIn(b) ?? instantIn(b)];
    const bothNumeric = (numberIn(a) === undefined) === (numberIn(b) === undefined);
    return one !== undefined && two !== undefined && bothNumeric ? one - two : mixed(a, b);
  }
  return mixed(a, b);
}

function mixed(a: string | number, b: string | number): number | undefined {
  const [one, two] = [momentOrNumber(a, b), momentOrNumber(b, a)];
  if (one !== undefined && two !== undefined) return one - two;
  return typeof a === 'string' && typeof b === 'string' ? (a < b ? -1 : a > b ? 1 : 0) : undefined;
}

/** A number as it is, unless the other side is a date: then an epoch in seconds becomes milliseconds. */
function momentOrNumber(value: string | number, other: string | number): number | undefined {
  const plain = typeof value === 'number' ? value : numberIn(value);
  const otherIsDate = typeof other === 'string' && numberIn(other) === undefined && instantIn(other) !== undefined;
  if (plain !== undefined) return otherIsDate && Math.abs(plain) < 1e11 ? plain * 1000 : plain;
  return typeof value === 'string' ? instantIn(value) : undefined;
}

function scalarOf(value: Value): string | number | undefined {
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (typeof value === 'boolean') return Number(value);
  if (value === null || Array.isArray(value)) return undefined;
  const item = value as Readonly<Record<string, Value>>;
  const order = item['orderIndex'] ?? item['itemValue'] ?? item['@id'];
  return typeof order === 'string' || typeof order === 'number' ? order : undefined;
}

function numberIn(text: string): number | undefined {
  return /^\s*[-+]?\d+(\.\d+)?\s*$/.test(text) ? Number(text) : undefined;
}

function instantIn(text: string): number | undefined {
  if (!/^\d{4}-\d\d-\d\d([T ]\d\d:\d\d|$)/.test(text)) return undefined;
  const zoned = /^\d{4}-\d\d-\d\d$|[zZ]$|[+-]\d\d:?\d\d$/.test(text) ? text : `${text}Z`;
  const instant = Date.parse(zoned.replace(' ', 'T'));
  return Number.isNaN(instant) ? undefined : instant;
}
