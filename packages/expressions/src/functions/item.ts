import { characters } from '../values/characters.ts';
import { isMapping, getKey, hasKey } from '../values/mapping.ts';
import { Tuple } from '../values/tuple.ts';
import { attributeOf } from './attribute.ts';
import type { EvaluationContext } from './evaluation-context.ts';

/** `object[key]`: the key first, then the attribute; negative indexes count from the end. Undefined on a miss. */
export function itemOf(object: unknown, key: unknown, context: EvaluationContext): unknown {
  if (isMapping(object)) {
    if (hasKey(object, key)) return getKey(object, key);
    return typeof key === 'string' ? attributeOf(object, key, context) : undefined;
  }
  if (typeof key === 'string') return attributeOf(object, key, context);
  const index = typeof key === 'boolean' ? Number(key) : key;
  if (typeof index !== 'number') return undefined;
  if (Array.isArray(object)) return object.at(index) as unknown;
  if (object instanceof Tuple) return object.items.at(index);
  return typeof object === 'string' ? characterAt(object, index) : undefined;
}

function characterAt(text: string, index: number): string | undefined {
  return hasSurrogates(text) ? characters(text).at(index) : text.at(index);
}

export function hasSurrogates(text: string): boolean {
  return /[\ud800-\udfff]/.test(text);
}
