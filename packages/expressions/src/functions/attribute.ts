import { BoundMethod } from '../values/bound-method.ts';
import { Duration } from '../values/duration.ts';
import { Instant } from '../values/instant.ts';
import { LoopState } from '../values/loop-state.ts';
import { getKey, hasKey, isMapping } from '../values/mapping.ts';
import { Namespace } from '../values/namespace.ts';
import { Tuple } from '../values/tuple.ts';
import type { EvaluationContext } from './evaluation-context.ts';
import { dateProperty, durationProperty } from './date-properties.ts';
import { isDictMethod, METHOD_NAMES } from './method-names.ts';

/** `object.name`: Python's method first, then the key (in setpiece mode the key first). Undefined on a miss. */
export function attributeOf(object: unknown, name: string, context: EvaluationContext): unknown {
  if (isMapping(object)) return mappingAttribute(object, name, context);
  if (object instanceof Namespace) return object.attributes.get(name);
  if (object instanceof LoopState) return object.attribute(name) ?? methodOf(object, name, ['cycle', 'changed']);
  if (object instanceof Instant) return dateProperty(object, name) ?? methodOf(object, name, METHOD_NAMES.date);
  if (object instanceof Duration)
    return durationProperty(object, name) ?? methodOf(object, name, METHOD_NAMES.duration);
  if (typeof object === 'string') return methodOf(object, name, METHOD_NAMES.text);
  if (Array.isArray(object) || object instanceof Tuple) return methodOf(object, name, METHOD_NAMES.list);
  return undefined;
}

function mappingAttribute(object: Parameters<typeof getKey>[0], name: string, context: EvaluationContext): unknown {
  if (!isDictMethod(name)) return getKey(object, name);
  if (!context.isLenient && hasKey(object, name)) return getKey(object, name);
  return new BoundMethod(object, name);
}

function methodOf(object: unknown, name: string, names: readonly string[]): BoundMethod | undefined {
  return names.includes(name) ? new BoundMethod(object, name) : undefined;
}
