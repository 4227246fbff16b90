import { LIBRARY } from '../functions/catalogue.ts';
import { isDictMethod } from '../functions/method-names.ts';
import { EngineValue } from '../values/engine-value.ts';
import { toPlain } from '../values/to-plain.ts';
import type { Closure } from './closure.ts';

type Segment = string | number;

/** `$path`, `$maybe` or `$value` with fixed segments: the way over plain data is walked directly, everything else is left to the function. */
export function pathClosure(name: 'path' | 'maybe' | 'value', base: Closure, segments: readonly Segment[]): Closure {
  const isDirect = !segments.some((segment) => typeof segment === 'string' && isDictMethod(segment));
  const apply = LIBRARY[name]!;
  return (input, frame, context) => {
    const start = base(input, frame, context);
    const found = isDirect ? walk(start, segments) : undefined;
    if (found === ABSENT && name === 'maybe') return undefined;
    if (found === undefined || found === ABSENT) return apply(context, [start, ...segments]);
    return name === 'value' ? toPlain(found) : found;
  };
}

const ABSENT = Symbol('a plain object has no such key');

/** The value at the end of the path, ABSENT if an object has not the key, or undefined if the way is not over plain data. */
function walk(start: unknown, segments: readonly Segment[]): unknown {
  let value = start;
  for (let at = 0; at < segments.length; at++) {
    if (typeof value !== 'object' || value === null) return undefined;
    const segment = segments[at]!;
    if (Array.isArray(value)) value = typeof segment === 'number' ? (value.at(segment) as unknown) : undefined;
    else if (typeof segment === 'number' || value instanceof EngineValue) return undefined;
    else if (Object.hasOwn(value, segment)) value = (value as Record<string, unknown>)[segment];
    else return ABSENT;
  }
  return value;
}
