import type { Value, Values } from './value.ts';

/** Whether a JSON value is an object: no list, no null. */
export function isJsonObject(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether two JSON values are equal. The order of keys does not count, and a key without a value is no key. */
export function isSameJson(left: Value | undefined, right: Value | undefined): boolean {
  if (left === right) return true;
  if (Array.isArray(left) && Array.isArray(right))
    return left.length === right.length && left.every((item: Value, index) => isSameJson(item, right[index] as Value));
  if (!isJsonObject(left) || !isJsonObject(right)) return false;
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...keys].every((key) => isSameJson(ownValue(left, key), ownValue(right, key)));
}

/** What stands under a key of the object itself. */
export function ownValue(object: Values, key: string): Value | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}
