import { Dict } from './dict.ts';
import { Duration } from './duration.ts';
import { EngineValue } from './engine-value.ts';
import { Float } from './float.ts';
import { Tuple } from './tuple.ts';

/** Python's truth: undefined, null, false, 0, "", [] and {} are false. */
export function isTruthy(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return Boolean(value) || Number.isNaN(value);
  if (Array.isArray(value)) return value.length > 0;
  if (!(value instanceof EngineValue)) return hasAnyKey(value);
  if (value instanceof Dict) return value.entries.size > 0;
  if (value instanceof Float) return value.value !== 0;
  if (value instanceof Tuple) return value.items.length > 0;
  if (value instanceof Duration) return value.micros !== 0;
  return true;
}

function hasAnyKey(value: object): boolean {
  for (const key in value) if (Object.hasOwn(value, key)) return true;
  return false;
}
