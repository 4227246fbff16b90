import { characters } from '../values/characters.ts';
import { Fault } from '../fault.ts';
import { nearestName } from '../nearest-name.ts';
import { isMapping, keysOf } from '../values/mapping.ts';
import { toIndex } from '../values/numbers.ts';
import { Tuple } from '../values/tuple.ts';
import { typeWords } from '../values/type-name.ts';
import { attributeOf } from './attribute.ts';
import type { EvaluationContext } from './evaluation-context.ts';
import { itemOf } from './item.ts';
import { valueOrDefault } from './conversion-filters.ts';
import { CallArguments, type LibraryFunction } from './library-function.ts';
import { MissingSegment } from './missing-segment.ts';

/** Names, paths, items and slices. */
export const ACCESS_FUNCTIONS: Record<string, LibraryFunction> = {
  /** `$path(base, "a", 0)` is `base.a[0]`; in setpiece mode a missing segment is an error. */
  path: (context, [base, ...segments]) => follow(base, segments, context, context.isLenient),
  /** As `$path`, but a missing segment is never an error. */
  maybe: (context, [base, ...segments]) => follow(base, segments, context, true),
  item: (context, [object, key]) => follow(object, [key], context, context.isLenient, itemOf),
  maybeItem: (context, [object, key]) => itemOf(object, key, context),
  slice: (context, [object, from, to, step]) => sliceOf(object, from, to, step, context),
  /** A local name that only some branch has set. */
  local: (context, [value, name]) => (value === undefined && !context.isLenient ? failMissing(String(name)) : value),
  /** A name that nothing defines. */
  missing: (context, [name]) => (context.isLenient ? undefined : failMissing(String(name))),
  nothing: () => undefined,
  /** As the filter `default`, where the result may be missing. */
  maybeDefault: (_context, [value, ...args]) => valueOrDefault(value, new CallArguments(args)),
};

function follow(
  base: unknown,
  segments: readonly unknown[],
  context: EvaluationContext,
  isLenient: boolean,
  step = segmentOf,
): unknown {
  let value = base;
  for (let index = 0; index < segments.length; index++) {
    const segment = segments[index];
    const next = step(value, segment, context);
    if (next === undefined && !isLenient) throw missingSegment(value, segment, index);
    value = next;
  }
  return value;
}

function segmentOf(value: unknown, segment: unknown, context: EvaluationContext): unknown {
  return typeof segment === 'string' ? attributeOf(value, segment, context) : itemOf(value, segment, context);
}

function missingSegment(object: unknown, segment: unknown, index: number): MissingSegment {
  if (isMapping(object)) {
    const keys = keysOf(object).map(String);
    const nearest = nearestName(String(segment), keys);
    return new MissingSegment(`There is no "${String(segment)}" here; ${keyList(keys)}.`, index, nearest);
  }
  if (Array.isArray(object) && typeof segment === 'number') {
    return new MissingSegment(`The list has ${object.length} items, so there is no item ${segment}.`, index);
  }
  return new MissingSegment(`There is no "${String(segment)}" in ${typeWords(object)}.`, index);
}

function keyList(keys: readonly string[]): string {
  if (keys.length === 0) return 'the object is empty';
  const shown = keys.slice(0, 12).map((key) => `"${key}"`);
  return `there are ${shown.join(', ')}${keys.length > 12 ? ` and ${keys.length - 12} more` : ''}`;
}

const ROOTS = ['vars', 'globalVars', 'arrow', 'range', 'dict', 'namespace'];

function failMissing(name: string): never {
  if (/^(null|nil|undefined)$/i.test(name))
    throw new Fault('UNDEFINED', `Nothing is named "${name}"; write "none".`, 'none');
  const nearest = nearestName(name, ROOTS);
  const hint = nearest === undefined ? `use vars.${name} for a variable of the playbook` : `did you mean "${nearest}"`;
  throw new Fault('UNDEFINED', `Nothing is named "${name}"; ${hint}.`, nearest);
}

function sliceOf(object: unknown, from: unknown, to: unknown, step: unknown, context: EvaluationContext): unknown {
  if (object === undefined) return undefined;
  if (typeof object === 'string') return sliceItems(characters(object), from, to, step).join('');
  if (Array.isArray(object)) return sliceItems(object, from, to, step);
  if (object instanceof Tuple) return new Tuple(sliceItems(object.items, from, to, step));
  if (context.isLenient) return undefined;
  throw new Fault('TYPE', `Only a text or a list has slices, found ${typeWords(object)}.`);
}

function sliceItems<T>(items: readonly T[], from: unknown, to: unknown, step: unknown): T[] {
  const stride = isAbsent(step) ? 1 : toIndex(step, 'The step of a slice');
  if (stride === 0) throw new Fault('VALUE', 'The step of a slice cannot be 0.');
  const { length } = items;
  const low = stride > 0 ? 0 : -1;
  const high = stride > 0 ? length : length - 1;
  const bound = (value: unknown, fallback: number): number => {
    if (isAbsent(value)) return fallback;
    const index = toIndex(value, 'The bound of a slice');
    return Math.min(high, Math.max(low, index < 0 ? index + length : index));
  };
  const start = bound(from, stride > 0 ? low : high);
  const stop = bound(to, stride > 0 ? high : low);
  if (stride === 1) return items.slice(start, Math.max(start, stop));
  const result: T[] = [];
  for (let at = start; stride > 0 ? at < stop : at > stop; at += stride) result.push(items[at]!);
  return result;
}

function isAbsent(value: unknown): boolean {
  return value === null || value === undefined;
}
