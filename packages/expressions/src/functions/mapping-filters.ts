import { Fault } from '../fault.ts';
import { nearestName } from '../nearest-name.ts';
import { itemsOf } from '../values/iterate.ts';
import { isTruthy } from '../values/truth.ts';
import { attributePath } from './attribute-path.ts';
import type { EvaluationContext } from './evaluation-context.ts';
import type { CallArguments, ValueFunction } from './library-function.ts';
import { TESTS } from './tests.ts';

/** Filters that apply another filter or a test to each item. */
export function mappingFilters(filters: Readonly<Record<string, ValueFunction>>): Record<string, ValueFunction> {
  return {
    map: (value, args, context) => map(itemsOrNone(value), args, context, filters),
    select: (value, args, context) => select(itemsOrNone(value), (item) => item, args, context, true),
    reject: (value, args, context) => select(itemsOrNone(value), (item) => item, args, context, false),
    selectattr: (value, args, context) => selectByAttribute(value, args, context, true),
    rejectattr: (value, args, context) => selectByAttribute(value, args, context, false),
  };
}

/** Nothing at all for any value that is false. */
function itemsOrNone(value: unknown): readonly unknown[] {
  return isTruthy(value) ? itemsOf(value) : [];
}

function map(
  items: readonly unknown[],
  args: CallArguments,
  context: EvaluationContext,
  filters: Readonly<Record<string, ValueFunction>>,
): unknown[] {
  const path = args.named.get('attribute');
  if (path !== undefined) {
    const fallback = args.named.get('default');
    return items.map((item) => attributePath(item, path, context) ?? fallback);
  }
  const name = args.text(0, 'filter');
  const filter = Object.hasOwn(filters, name) ? filters[name]! : failUnknown('filter', name, Object.keys(filters));
  const rest = args.rest(1);
  return items.map((item) => filter(item, rest, context));
}

function selectByAttribute(
  value: unknown,
  args: CallArguments,
  context: EvaluationContext,
  wanted: boolean,
): unknown[] {
  const path = args.get(0);
  return select(itemsOrNone(value), (item) => attributePath(item, path, context), args.rest(1), context, wanted);
}

function select(
  items: readonly unknown[],
  valueOf: (item: unknown) => unknown,
  args: CallArguments,
  context: EvaluationContext,
  wanted: boolean,
): unknown[] {
  const name = args.get(0);
  if (typeof name !== 'string') return items.filter((item) => isTruthy(valueOf(item)) === wanted);
  const test = Object.hasOwn(TESTS, name)
    ? (TESTS[name] as ValueFunction)
    : failUnknown('test', name, Object.keys(TESTS));
  const rest = args.rest(1);
  return items.filter((item) => test(valueOf(item), rest, context) === wanted);
}

function failUnknown(what: string, name: string, known: readonly string[]): never {
  const nearest = nearestName(name, known);
  throw new Fault(what === 'test' ? 'UNKNOWN_TEST' : 'UNKNOWN_FILTER', `There is no ${what} "${name}".`, nearest);
}
