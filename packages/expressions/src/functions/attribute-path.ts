import { attributeOf } from './attribute.ts';
import type { EvaluationContext } from './evaluation-context.ts';
import { itemOf } from './item.ts';

/** The value at a dotted path of an item, as `attribute=` of filters names it; numbers are indexes. */
export function attributePath(item: unknown, path: unknown, context: EvaluationContext): unknown {
  if (typeof path !== 'string') return itemOf(item, path, context);
  return path.split('.').reduce((value: unknown, part) => {
    if (/^\d+$/.test(part)) return itemOf(value, Number(part), context);
    return itemOf(value, part, context) ?? attributeOf(value, part, context);
  }, item);
}
