import { Fault } from '../fault.ts';
import { EngineValue } from './engine-value.ts';
import { Float } from './float.ts';

export type DictKey = string | number | bigint | boolean | null;

/** A dict made (or copied to be changed) by a template: keeps insertion order, integer-like keys too, and keys that are no strings. */
export class Dict extends EngineValue {
  readonly typeName = 'dict';
  readonly entries = new Map<DictKey, unknown>();

  constructor(entries: Iterable<readonly [unknown, unknown]> = []) {
    super();
    for (const [key, value] of entries) this.entries.set(dictKey(key), value);
  }
}

/** The key as a dict holds it. @throws Fault for what Python cannot hash */
export function dictKey(key: unknown): DictKey {
  if (typeof key === 'string' || typeof key === 'number' || typeof key === 'boolean' || typeof key === 'bigint')
    return key;
  if (key === null) return null;
  if (key instanceof Float) return key.value;
  throw new Fault('TYPE', 'A list, dict or missing value cannot be a key.');
}
