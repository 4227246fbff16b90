import { characters } from './characters.ts';
import { Fault } from '../fault.ts';
import { isMapping, keysOf } from './mapping.ts';
import { Tuple } from './tuple.ts';
import { typeWords } from './type-name.ts';

/** The items Python would iterate over: of a list, a tuple, the characters of a text, the keys of an object. @throws Fault otherwise */
export function itemsOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (value instanceof Tuple) return value.items;
  if (value === undefined) return [];
  if (typeof value === 'string') return characters(value);
  if (isMapping(value)) return keysOf(value);
  throw new Fault('TYPE', `Expected a list, found ${typeWords(value)}.`);
}

export function isIterable(value: unknown): boolean {
  return (
    value === undefined ||
    typeof value === 'string' ||
    Array.isArray(value) ||
    value instanceof Tuple ||
    isMapping(value)
  );
}
