import { LIBRARY } from '../functions/catalogue.ts';
import type { Closure } from './closure.ts';
import { QUICK_RULES, type QuickRule } from './quick-rules.ts';

/** A call of a function of the library; the rule for plain scalars is tried first. */
export function callClosure(name: string, args: readonly Closure[]): Closure {
  const apply = LIBRARY[name]!;
  const rule = Object.hasOwn(QUICK_RULES, name) ? QUICK_RULES[name] : undefined;
  if (args.length === 1) return callWithOne(apply, args[0]!, rule);
  if (args.length === 2) return callWithTwo(apply, args[0]!, args[1]!, rule);
  return (input, frame, context) => {
    const values: unknown[] = [];
    for (let at = 0; at < args.length; at++) values.push(args[at]!(input, frame, context));
    return apply(context, values);
  };
}

type Apply = (typeof LIBRARY)[string];

function callWithOne(apply: Apply, arg: Closure, rule: QuickRule | undefined): Closure {
  return (input, frame, context) => {
    const value = arg(input, frame, context);
    const quick = rule?.(value, undefined);
    return quick === undefined ? apply(context, [value]) : quick;
  };
}

function callWithTwo(apply: Apply, first: Closure, second: Closure, rule: QuickRule | undefined): Closure {
  return (input, frame, context) => {
    const a = first(input, frame, context);
    const b = second(input, frame, context);
    const quick = rule?.(a, b);
    return quick === undefined ? apply(context, [a, b]) : quick;
  };
}
