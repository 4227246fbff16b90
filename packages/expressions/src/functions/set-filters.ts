import { isEqual } from '../values/equality.ts';
import { itemsOf } from '../values/iterate.ts';
import type { ValueFunction } from './library-function.ts';
import { distinct } from './list-filters.ts';

/** Lists as sets: order kept, duplicates removed, exact comparison. */
export const SET_FILTERS: Record<string, ValueFunction> = {
  union: (value, args) => distinct([...itemsOf(value), ...itemsOf(args.get(0))]),
  intersect: (value, args) => distinct(itemsOf(value)).filter(isIn(itemsOf(args.get(0)))),
  difference: (value, args) => distinct(itemsOf(value)).filter(isNotIn(itemsOf(args.get(0)))),
  symmetric_difference: (value, args) => {
    const [left, right] = [itemsOf(value), itemsOf(args.get(0))];
    return distinct([...left.filter(isNotIn(right)), ...right.filter(isNotIn(left))]);
  },
};

function isIn(items: readonly unknown[]): (item: unknown) => boolean {
  const texts = new Set(items.filter((item) => typeof item === 'string'));
  const others = items.filter((item) => typeof item !== 'string');
  return (item) => (typeof item === 'string' ? texts.has(item) : others.some((other) => isEqual(other, item)));
}

function isNotIn(items: readonly unknown[]): (item: unknown) => boolean {
  const test = isIn(items);
  return (item) => !test(item);
}
