import { Dict } from '../values/dict.ts';
import { makeFloat } from '../values/float.ts';
import { KeywordArguments } from '../values/keyword-arguments.ts';
import { makeInteger } from '../values/numbers.ts';
import { Tuple } from '../values/tuple.ts';
import type { LibraryFunction } from './library-function.ts';

/** Lists, tuples, dicts and numbers as they stand in a template. */
export const LITERAL_FUNCTIONS: Record<string, LibraryFunction> = {
  array: (_context, args) => [...args],
  tuple: (_context, args) => new Tuple(args),
  object: (_context, args) => new Dict(pairsOf(args)),
  bigInteger: (_context, [digits]) => makeInteger(BigInt(String(digits))),
  toFloat: (_context, [value]) => makeFloat(Number(value)),
  /** The named arguments of a call: `$named("name", value, …)`. */
  named: (_context, args) => {
    const named = new KeywordArguments();
    for (const [name, value] of pairsOf(args)) named.values.set(String(name), value);
    return named;
  },
};

function* pairsOf(args: readonly unknown[]): Iterable<readonly [unknown, unknown]> {
  for (let at = 0; at < args.length; at += 2) yield [args[at], args[at + 1]];
}
