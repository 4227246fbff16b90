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
    if (found === undefined) return apply(context, [start, ...segments]);
    return name === 'value' ? toPlain(found) : found;
  };
}

/** The value at the end of the path, or undefined if it is missing or the way is not over plain data. */
function walk(start: unknown, segments: readonly Segment[]): unknown {
  let value = start;
  for (let at = 0; at < segments.length; at++) {
    if (typeof value !== 'object' || value === null) return undefined;
    const segment = segments[at]!;
    if (Array.isArray(value)) value = typeof segment === 'number' ? (value.at(segment) as unknown) : undefined;
    else if (typeof segment === 'number' || value instanceof EngineValue) return undefined;
    else value = Object.hasOwn(value, segment) ? (value as Record<string, unknown>)[segment] : undefined;
  }
  return value;
}
