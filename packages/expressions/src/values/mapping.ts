import { Dict, dictKey, type DictKey } from './dict.ts';
import { EngineValue } from './engine-value.ts';

/** A dict of the engine or a plain object of the data. */
export type Mapping = Dict | Record<string, unknown>;

export function isMapping(value: unknown): value is Mapping {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return value instanceof Dict || !(value instanceof EngineValue);
}

export function getKey(mapping: Mapping, key: unknown): unknown {
  if (mapping instanceof Dict) return mapping.entries.get(isHashable(key) ? dictKey(key) : '\0');
  return typeof key === 'string' && Object.hasOwn(mapping, key) ? mapping[key] : undefined;
}

export function hasKey(mapping: Mapping, key: unknown): boolean {
  if (!isHashable(key)) return false;
  if (mapping instanceof Dict) return mapping.entries.has(dictKey(key));
  return typeof key === 'string' && Object.hasOwn(mapping, key);
}

export function keysOf(mapping: Mapping): DictKey[] {
  return mapping instanceof Dict ? [...mapping.entries.keys()] : Object.keys(mapping);
}

export function entriesOf(mapping: Mapping): [DictKey, unknown][] {
  return mapping instanceof Dict ? [...mapping.entries] : Object.entries(mapping);
}

export function valuesOf(mapping: Mapping): unknown[] {
  return mapping instanceof Dict ? [...mapping.entries.values()] : Object.values(mapping);
}

export function sizeOf(mapping: Mapping): number {
  return mapping instanceof Dict ? mapping.entries.size : Object.keys(mapping).length;
}

function isHashable(key: unknown): boolean {
  return (
    key !== undefined &&
    (typeof key !== 'object' || key === null || (key instanceof EngineValue && key.typeName === 'float'))
  );
}
