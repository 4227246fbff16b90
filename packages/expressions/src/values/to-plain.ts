import { Fault } from '../fault.ts';
import { BoundMethod } from './bound-method.ts';
import { Dict, type DictKey } from './dict.ts';
import { Duration } from './duration.ts';
import { EngineValue } from './engine-value.ts';
import { Float } from './float.ts';
import { Instant } from './instant.ts';
import { pythonText } from './python-text.ts';
import { Tuple } from './tuple.ts';

/**
 * The value as plain JSON: what a template gives back. Objects that are plain already are returned as they are.
 * @throws Fault for a value that contains itself, is too deep, or has the key `__proto__`
 */
export function toPlain(value: unknown, depth = 0): unknown {
  if (value === undefined) return null;
  if (typeof value !== 'object' || value === null) return plainScalar(value);
  if (depth === 0 && isPlain(value, 0)) return value;
  if (depth > 500) throw new Fault('LIMIT', 'The value is nested too deeply; does it contain itself?');
  if (Array.isArray(value)) return plainList(value, depth + 1);
  if (value instanceof EngineValue) return plainEngineValue(value, depth + 1);
  return plainObject(value as Record<string, unknown>, depth + 1);
}

/** Whether all of the value is plain JSON already; asked first, since most values are. */
function isPlain(value: unknown, depth: number): boolean {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || depth > 100) return false;
  if (Array.isArray(value)) return isPlainList(value, depth + 1);
  if (Object.getPrototypeOf(value) !== Object.prototype) return false;
  for (const key in value)
    if (key === '__proto__' || !isPlain((value as Record<string, unknown>)[key], depth + 1)) return false;
  return true;
}

function isPlainList(list: readonly unknown[], depth: number): boolean {
  if ('sequence' in list) return false;
  for (let at = 0; at < list.length; at++) if (!isPlain(list[at], depth)) return false;
  return true;
}

function plainScalar(value: unknown): unknown {
  if (typeof value === 'bigint') return value.toString();
  if (typeof value === 'number' && !Number.isFinite(value)) return pythonText(value);
  if (typeof value === 'function' || typeof value === 'symbol')
    throw new Fault('TYPE', 'A function is no value: call it.');
  return value;
}

function plainList(list: readonly unknown[], depth: number): unknown[] {
  const plain = list.map((item) => toPlain(item, depth));
  const isSame = !('sequence' in list) && plain.every((item, index) => item === list[index]);
  return isSame ? (list as unknown[]) : plain;
}

function plainEngineValue(value: EngineValue, depth: number): unknown {
  if (value instanceof Dict) return plainEntries(value.entries, depth);
  if (value instanceof Float) return plainScalar(value.value);
  if (value instanceof Tuple) return value.items.map((item) => toPlain(item, depth));
  if (value instanceof Instant || value instanceof Duration) return value.toText();
  if (value instanceof BoundMethod) throw new Fault('TYPE', `"${value.name}" is a method: call it with "()".`);
  return pythonText(value);
}

function plainEntries(entries: Iterable<readonly [DictKey, unknown]>, depth: number): Record<string, unknown> {
  const plain: Record<string, unknown> = {};
  for (const [key, item] of entries) plain[safeKey(keyText(key))] = toPlain(item, depth);
  return plain;
}

function plainObject(object: Record<string, unknown>, depth: number): Record<string, unknown> {
  let isSame = Object.getPrototypeOf(object) === Object.prototype;
  const entries = Object.entries(object).map(([key, item]): [string, unknown] => {
    const plain = toPlain(item, depth);
    if (plain !== item) isSame = false;
    return [safeKey(key), plain];
  });
  return isSame ? object : Object.fromEntries(entries);
}

/** A key of a dict as JSON writes it. */
export function keyText(key: DictKey): string {
  return key === null ? 'null' : typeof key === 'boolean' ? String(key) : pythonText(key);
}

function safeKey(key: string): string {
  if (key === '__proto__') throw new Fault('UNSAFE_KEY', 'A result may not have the key "__proto__".');
  return key;
}
