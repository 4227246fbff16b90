import { characters } from '../values/characters.ts';
import { Fault } from '../fault.ts';
import { Dict } from '../values/dict.ts';
import { isEqual } from '../values/equality.ts';
import { itemsOf } from '../values/iterate.ts';
import { entriesOf, isMapping, keysOf, sizeOf } from '../values/mapping.ts';
import { isNumeric, toIndex, toNumber } from '../values/numbers.ts';
import { compare } from '../values/order.ts';
import { isTruthy } from '../values/truth.ts';
import { Tuple } from '../values/tuple.ts';
import { typeWords } from '../values/type-name.ts';
import { attributePath } from './attribute-path.ts';
import type { EvaluationContext } from './evaluation-context.ts';
import type { CallArguments, ValueFunction } from './library-function.ts';
import { OPERATOR_FUNCTIONS } from './operators.ts';

/** Filters of lists. */
export const LIST_FILTERS: Record<string, ValueFunction> = {
  length: lengthOf,
  count: lengthOf,
  first: (value) => itemsOf(value)[0],
  last: (value) => itemsOf(value).at(-1),
  random: (value, _args, context) => pick(itemsOf(value), context),
  shuffle: (value, _args, context) => shuffle(itemsOf(value), context),
  reverse: (value) => (typeof value === 'string' ? characters(value).reverse().join('') : itemsOf(value).toReversed()),
  sort: (value, args, context) => sort(value, args, context),
  sum: (value, args, context) => sum(value, args, context),
  max: (value, args, context) => extreme(value, args, context, 1),
  min: (value, args, context) => extreme(value, args, context, -1),
  batch: (value, args) =>
    batch(itemsOf(value), toIndex(args.get(0, 'linecount'), 'The size of a batch'), args.get(1, 'fill_with')),
  slice: (value, args) =>
    slices(itemsOf(value), toIndex(args.get(0, 'slices'), 'The number of slices'), args.get(1, 'fill_with')),
  unique: (value, args, context) => unique(itemsOf(value), args, context),
  flatten: (value, args) =>
    flatten(itemsOf(value), levelsOf(args.get(0, 'levels')), isTruthy(args.get(1, 'skip_nulls') ?? true)),
  groupby: (value, args, context) => groupBy(itemsOf(value), args, context),
  dictsort: (value, args, context) => dictSort(value, args, context),
  items: (value) => (value === undefined ? [] : entriesOf(requireMapping(value)).map((entry) => new Tuple(entry))),
  dict2items: (value, args) => {
    const [key, content] = [args.text(0, 'key_name', 'key'), args.text(1, 'value_name', 'value')];
    return entriesOf(requireMapping(value)).map(
      ([name, item]) =>
        new Dict([
          [key, name],
          [content, item],
        ]),
    );
  },
  items2dict: (value, args, context) => {
    const [key, content] = [args.text(0, 'key_name', 'key'), args.text(1, 'value_name', 'value')];
    return new Dict(
      itemsOf(value).map((item) => [attributePath(item, key, context), attributePath(item, content, context)]),
    );
  },
  zip: (value, args) => zip([value, ...args.positional].map(itemsOf)),
  combine: (value, args) => combine(value, args),
};

function lengthOf(value: unknown): number {
  if (typeof value === 'string') return characters(value).length;
  if (isMapping(value)) return sizeOf(value);
  if (value === null || isNumeric(value)) throw new Fault('TYPE', `${capital(typeWords(value))} has no length.`);
  return itemsOf(value).length;
}

function capital(text: string): string {
  return text[0]!.toUpperCase() + text.slice(1);
}

function pick(items: readonly unknown[], context: EvaluationContext): unknown {
  return items[Math.floor(context.random() * items.length)];
}

function shuffle(items: readonly unknown[], context: EvaluationContext): unknown[] {
  const shuffled = [...items];
  for (let at = shuffled.length - 1; at > 0; at--) {
    const other = Math.floor(context.random() * (at + 1));
    [shuffled[at], shuffled[other]] = [shuffled[other], shuffled[at]];
  }
  return shuffled;
}

/** What an item is sorted, counted or compared by. */
function keyFunction(
  args: CallArguments,
  caseIndex: number,
  attributeIndex: number,
  context: EvaluationContext,
): (item: unknown) => unknown {
  const isCaseSensitive = isTruthy(args.get(caseIndex, 'case_sensitive'));
  const path = args.get(attributeIndex, 'attribute');
  const fold = (value: unknown): unknown =>
    typeof value === 'string' && !isCaseSensitive ? value.toLowerCase() : value;
  if (path === undefined || path === null) return fold;
  if (typeof path === 'string' && path.includes(',')) {
    const paths = path.split(',').map((part) => part.trim());
    return (item) => paths.map((part) => fold(attributePath(item, part, context)));
  }
  return (item) => fold(attributePath(item, path, context));
}

function sort(value: unknown, args: CallArguments, context: EvaluationContext): unknown[] {
  const keyOf = keyFunction(args, 1, 2, context);
  const isReversed = isTruthy(args.get(0, 'reverse'));
  const keyed = itemsOf(value).map((item) => ({ item, key: keyOf(item) }));
  keyed.sort((a, b) => (isReversed ? compare(b.key, a.key) : compare(a.key, b.key)));
  return keyed.map(({ item }) => item);
}

function sum(value: unknown, args: CallArguments, context: EvaluationContext): unknown {
  const path = args.get(0, 'attribute');
  const items =
    path === undefined || path === null
      ? itemsOf(value)
      : itemsOf(value).map((item) => attributePath(item, path, context));
  const start = args.get(1, 'start') ?? 0;
  if (Array.isArray(start)) return concatenate(start, items);
  return items.reduce((total, item) => OPERATOR_FUNCTIONS['add']!(context, [total, item]), start);
}

function concatenate(start: readonly unknown[], items: readonly unknown[]): unknown[] {
  const all = [...start];
  for (const item of items) {
    if (!Array.isArray(item)) throw new Fault('TYPE', `Cannot add a list and ${typeWords(item)}.`);
    for (const inner of item) all.push(inner);
  }
  return all;
}

function extreme(value: unknown, args: CallArguments, context: EvaluationContext, sign: number): unknown {
  const keyOf = keyFunction(args, 0, 1, context);
  let best: { item: unknown; key: unknown } | undefined;
  for (const item of itemsOf(value)) {
    const key = keyOf(item);
    if (best === undefined || compare(key, best.key) * sign > 0) best = { item, key };
  }
  return best?.item;
}

function batch(items: readonly unknown[], size: number, fill: unknown): unknown[][] {
  if (size < 1) throw new Fault('VALUE', 'The size of a batch must be at least 1.');
  const batches: unknown[][] = [];
  for (let at = 0; at < items.length; at += size) batches.push(items.slice(at, at + size));
  const last = batches.at(-1);
  while (fill !== undefined && fill !== null && last !== undefined && last.length < size) last.push(fill);
  return batches;
}

function slices(items: readonly unknown[], count: number, fill: unknown): unknown[][] {
  if (count < 1 || count > 10_000) throw new Fault('VALUE', 'The number of slices must be from 1 to 10000.');
  const size = Math.floor(items.length / count);
  const longer = items.length % count;
  return Array.from({ length: count }, (_, index) => {
    const start = index * size + Math.min(index, longer);
    const slice = items.slice(start, start + size + (index < longer ? 1 : 0));
    if (fill !== undefined && fill !== null && longer > 0 && index >= longer) slice.push(fill);
    return slice;
  });
}

function unique(items: readonly unknown[], args: CallArguments, context: EvaluationContext): unknown[] {
  const hasUnhashable = items.some((item) => Array.isArray(item) || isMapping(item));
  const keyOf = hasUnhashable ? (item: unknown) => item : keyFunction(args, 0, 1, context);
  return distinct(items, keyOf);
}

const MAX_DISTINCT_OBJECTS = 20_000;

/** First occurrences by key, by Python's equality. @throws Fault for more objects than can be compared in time */
export function distinct(items: readonly unknown[], keyOf: (item: unknown) => unknown = (item) => item): unknown[] {
  const seen = new Set<unknown>();
  const others: unknown[] = [];
  return items.filter((item) => {
    const key = scalarKey(keyOf(item));
    if (typeof key !== 'object' || key === null) return !seen.has(key) && seen.add(key) !== undefined;
    if (others.some((other) => isEqual(other, key))) return false;
    if (others.length === MAX_DISTINCT_OBJECTS)
      throw new Fault('LIMIT', `More than ${MAX_DISTINCT_OBJECTS} different objects cannot be compared.`);
    others.push(key);
    return true;
  });
}

/** Equal numbers have one key: 1, 1.0 and true. */
function scalarKey(value: unknown): unknown {
  return isNumeric(value) && typeof value !== 'bigint' ? toNumber(value) : value;
}

function levelsOf(value: unknown): number {
  return value === undefined || value === null ? Infinity : toIndex(value, 'The number of levels');
}

function flatten(items: readonly unknown[], levels: number, skipsNull: boolean): unknown[] {
  const flat: unknown[] = [];
  for (const item of items) {
    if (skipsNull && (item === null || item === 'None' || item === 'null')) continue;
    const inner = item instanceof Tuple ? item.items : item;
    if (Array.isArray(inner) && levels > 0) for (const part of flatten(inner, levels - 1, skipsNull)) flat.push(part);
    else flat.push(item);
  }
  return flat;
}

function groupBy(items: readonly unknown[], args: CallArguments, context: EvaluationContext): Tuple[] {
  const path = args.get(0, 'attribute');
  const fallback = args.get(1, 'default');
  const keyed = items.map((item) => ({ item, key: attributePath(item, path, context) ?? fallback }));
  keyed.sort((a, b) => compare(a.key, b.key));
  const groups: { key: unknown; members: unknown[] }[] = [];
  for (const { item, key } of keyed) {
    const last = groups.at(-1);
    if (last !== undefined && isEqual(last.key, key)) last.members.push(item);
    else groups.push({ key, members: [item] });
  }
  return groups.map(({ key, members }) => new Tuple([key, members]));
}

function dictSort(value: unknown, args: CallArguments, context: EvaluationContext): Tuple[] {
  const place = args.get(1, 'by') === 'value' ? 1 : 0;
  const isReversed = isTruthy(args.get(2, 'reverse'));
  const keyOf = keyFunction(args, 0, Infinity, context);
  const entries = entriesOf(requireMapping(value)).map((entry) => ({ entry, key: keyOf(entry[place]) }));
  entries.sort((a, b) => (isReversed ? compare(b.key, a.key) : compare(a.key, b.key)));
  return entries.map(({ entry }) => new Tuple(entry));
}

function requireMapping(value: unknown): Parameters<typeof keysOf>[0] {
  if (isMapping(value)) return value;
  throw new Fault('TYPE', `Expected an object, found ${typeWords(value)}.`);
}

function zip(lists: readonly (readonly unknown[])[]): Tuple[] {
  const length = Math.min(...lists.map((list) => list.length));
  return Array.from({ length }, (_, index) => new Tuple(lists.map((list) => list[index])));
}

function combine(value: unknown, args: CallArguments): Dict {
  const isRecursive = isTruthy(args.named.get('recursive'));
  const sources = [value, ...args.positional].flatMap((source) =>
    Array.isArray(source) ? (source as unknown[]) : [source],
  );
  return sources.reduce<Dict>((result, source) => merge(result, requireMapping(source), isRecursive), new Dict());
}

function merge(base: Dict, added: Parameters<typeof keysOf>[0], isRecursive: boolean): Dict {
  const result = new Dict(base.entries);
  for (const [key, value] of entriesOf(added)) {
    const old = result.entries.get(key);
    const merges = isRecursive && isMapping(old) && isMapping(value);
    result.entries.set(key, merges ? merge(new Dict(entriesOf(old)), value, true) : value);
  }
  return result;
}
