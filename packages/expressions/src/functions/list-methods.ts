import { Fault } from '../fault.ts';
import { isEqual } from '../values/equality.ts';
import { itemsOf } from '../values/iterate.ts';
import { toIndex } from '../values/numbers.ts';
import { compare } from '../values/order.ts';
import { isTruthy } from '../values/truth.ts';
import { Tuple } from '../values/tuple.ts';
import { MAX_ITEMS } from '../limits.ts';
import { assertMayChange } from './change-guard.ts';
import type { EvaluationContext } from './evaluation-context.ts';
import type { ValueFunction } from './library-function.ts';

/** Python's methods of lists; those that change the list give null. */
export const LIST_METHODS: Record<string, ValueFunction> = {
  append: (list, args, context) => insertAt(changeable(list, context), Infinity, [args.get(0)]),
  extend: (list, args, context) => insertAt(changeable(list, context), Infinity, [...itemsOf(args.get(0))]),
  insert: (list, args, context) =>
    insertAt(changeable(list, context), toIndex(args.get(0), 'The position'), [args.get(1)]),
  pop: (list, args, context) => pop(changeable(list, context), toIndex(args.get(0) ?? -1, 'The position')),
  remove: (list, args, context) => remove(changeable(list, context), args.get(0)),
  clear: (list, _args, context) => nothing(changeable(list, context).splice(0)),
  reverse: (list, _args, context) => nothing(changeable(list, context).reverse()),
  sort: (list, args, context) => sort(changeable(list, context), isTruthy(args.named.get('reverse'))),
  copy: (list) => [...itemsOf(list)],
  count: (list, args) => itemsOf(list).filter((item) => isEqual(item, args.get(0))).length,
  index: (list, args) => indexIn(itemsOf(list), args.get(0)),
};

function changeable(list: unknown, context: EvaluationContext): unknown[] {
  if (list instanceof Tuple) throw new Fault('TYPE', 'A tuple cannot be changed: write [ ] for a list.');
  assertMayChange(list, context);
  return list as unknown[];
}

function nothing(_effect: unknown): null {
  return null;
}

function insertAt(list: unknown[], at: number, items: readonly unknown[]): null {
  if (list.length + items.length > MAX_ITEMS * 10)
    throw new Fault('LIMIT', `The list has more than ${MAX_ITEMS * 10} items.`);
  if (at === Infinity) for (const item of items) list.push(item);
  else list.splice(at, 0, ...items);
  return null;
}

function pop(list: unknown[], at: number): unknown {
  const index = at < 0 ? at + list.length : at;
  if (index < 0 || index >= list.length)
    throw new Fault('VALUE', `The list has ${list.length} items, so none at ${at} can be taken out.`);
  return list.splice(index, 1)[0];
}

function remove(list: unknown[], item: unknown): null {
  list.splice(indexIn(list, item), 1);
  return null;
}

function indexIn(items: readonly unknown[], item: unknown): number {
  const index = items.findIndex((candidate) => isEqual(candidate, item));
  if (index < 0) throw new Fault('VALUE', 'The item is not in the list.');
  return index;
}

function sort(list: unknown[], isReversed: boolean): null {
  list.sort(isReversed ? (a, b) => compare(b, a) : compare);
  return null;
}
