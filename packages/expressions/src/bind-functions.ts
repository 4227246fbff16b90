import { Fault } from './fault.ts';
import { LIBRARY } from './functions/catalogue.ts';
import type { EvaluationContext } from './functions/evaluation-context.ts';
import { FILTERS } from './functions/filters.ts';
import { CallArguments } from './functions/library-function.ts';

export type Binding = (...args: never[]) => unknown;

/** Arrow functions bound to one evaluation; `withNative` adds the frozen versions of JSONata's own. */
export function bindFunctions(
  names: readonly string[],
  context: EvaluationContext,
  withNative: boolean,
): Record<string, Binding> {
  const bindings: Record<string, Binding> = {};
  for (const name of names) {
    const apply = LIBRARY[name]!;
    bindings[name] = (...args) => apply(context, args);
  }
  return withNative ? { ...bindings, ...nativeFunctions(context) } : bindings;
}

function nativeFunctions(context: EvaluationContext): Record<string, Binding> {
  const { now } = context.environment;
  return {
    eval: () => {
      throw new Fault('JSONATA', '$eval is switched off: data is never read as an expression.');
    },
    now: () => new Date(now).toISOString(),
    millis: () => now,
    random: () => context.random(),
    shuffle: (...args) => FILTERS['shuffle']!(args[0], new CallArguments([]), context),
  };
}
