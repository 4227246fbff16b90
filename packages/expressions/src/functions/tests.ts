import { isEqual } from '../values/equality.ts';
import { isIterable } from '../values/iterate.ts';
import { isMapping } from '../values/mapping.ts';
import { isFloat, isInteger, isNumeric, toNumber, type Numeric } from '../values/numbers.ts';
import { compare } from '../values/order.ts';
import { BoundMethod } from '../values/bound-method.ts';
import { Macro } from '../values/macro.ts';
import { Tuple } from '../values/tuple.ts';
import type { EvaluationContext } from './evaluation-context.ts';
import type { CallArguments, ValueFunction } from './library-function.ts';
import { isContained } from './operators.ts';

type Test = (value: unknown, args: CallArguments, context: EvaluationContext) => boolean;

/** What may stand after `is`. */
export const TESTS: Record<string, Test> = {
  defined: (value) => value !== undefined,
  undefined: (value) => value === undefined,
  none: (value) => value === null,
  string: (value) => typeof value === 'string',
  number: (value) => isNumeric(value),
  integer: (value) => isInteger(value),
  float: (value) => isFloat(value),
  boolean: (value) => typeof value === 'boolean',
  mapping: (value) => isMapping(value),
  iterable: (value) => isIterable(value),
  sequence: (value) => isIterable(value),
  callable: (value) => value instanceof Macro || value instanceof BoundMethod,
  in: (value, args) => isContained(value, args.get(0)),
  true: (value) => value === true,
  false: (value) => value === false,
  odd: (value) => isNumeric(value) && Math.abs(toNumber(value) % 2) === 1,
  even: (value) => isNumeric(value) && toNumber(value) % 2 === 0,
  divisibleby: (value, args) => toNumber(value as Numeric) % toNumber(args.get(0) as Numeric) === 0,
  lower: (value, _args, context) => isCased(context.text(value), 'lower'),
  upper: (value, _args, context) => isCased(context.text(value), 'upper'),
  sameas: (value, args) => value === args.get(0),
  list: (value) => Array.isArray(value),
  tuple: (value) => value instanceof Tuple,
  ...comparisons(['equalto', 'eq', '=='], isEqual),
  ...comparisons(['ne', '!='], (a, b) => !isEqual(a, b)),
  ...comparisons(['lt', 'lessthan', '<'], (a, b) => compare(a, b) < 0),
  ...comparisons(['le', '<='], (a, b) => compare(a, b) <= 0),
  ...comparisons(['gt', 'greaterthan', '>'], (a, b) => compare(a, b) > 0),
  ...comparisons(['ge', '>='], (a, b) => compare(a, b) >= 0),
} satisfies Record<string, ValueFunction>;

/** Has letters, and all of them are of that case. */
function isCased(text: string, wanted: 'lower' | 'upper'): boolean {
  const [lower, upper] = [text.toLowerCase(), text.toUpperCase()];
  return lower !== upper && text === (wanted === 'lower' ? lower : upper);
}

function comparisons(names: readonly string[], test: (a: unknown, b: unknown) => boolean): Record<string, Test> {
  return Object.fromEntries(names.map((name): [string, Test] => [name, (value, args) => test(value, args.get(0))]));
}
