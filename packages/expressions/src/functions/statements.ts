import { Fault } from '../fault.ts';
import { isTruthy } from '../values/truth.ts';
import { itemsOf } from '../values/iterate.ts';
import { splitArguments } from '../values/keyword-arguments.ts';
import { LoopState } from '../values/loop-state.ts';
import { Macro } from '../values/macro.ts';
import { Namespace } from '../values/namespace.ts';
import { toPlain } from '../values/to-plain.ts';
import type { EvaluationContext } from './evaluation-context.ts';
import { ACCESS_FUNCTIONS } from './access.ts';
import type { Callback, LibraryFunction } from './library-function.ts';

/** What statements and the template as a whole compile to. */
export const STATEMENT_FUNCTIONS: Record<string, LibraryFunction> = {
  /** The texts of all arguments, joined. */
  text: (context, parts) => context.join(parts),
  /** Evaluates its arguments for their effect: empty text. */
  quiet: () => '',
  /** The plain JSON of a path or value: what a whole `{{ }}` gives. */
  value: (context, args) => {
    const value = args.length === 1 ? args[0] : ACCESS_FUNCTIONS['path']!(context, args);
    return value === undefined ? '' : toPlain(value);
  },
  for: (context, [source, body, otherwise]) => forEach(context, source, (item) => [item], body, otherwise),
  forUnpacked: (context, [source, count, body, otherwise]) =>
    forEach(context, source, (item) => unpack(item, Number(count)), body, otherwise),
  keep: (_context, [source, test]) => keep(source, (item) => [item], test),
  keepUnpacked: (_context, [source, count, test]) => keep(source, (item) => unpack(item, Number(count)), test),
  unpack: (_context, [value, count]) => unpack(value, Number(count)),
  setAttribute: (_context, [object, name, value]) => setAttribute(object, String(name), value),
  let: (_context, [body, ...values]) => callBack(body, values),
  macro: (_context, [body, ...parameters]) => {
    const { positional, named } = splitArguments(parameters);
    return new Macro(positional.map(String), named, (...args) => callBack(body, args));
  },
  stop: (_context, [loop, how]) => stop(loop, how as 'break' | 'continue'),
  goesOn: (_context, [loop]) => !(loop instanceof LoopState) || loop.stopped === undefined,
  /** `{{@Name}}`: the value of the macro's text. */
  expand: (context, [name, root]) => context.evaluateNested(macroText(String(name), context), root),
};

export function macroText(name: string, { environment }: Pick<EvaluationContext, 'environment'>): string {
  const text = environment.macro?.(name);
  if (text === undefined) throw new Fault('UNDEFINED', `There is no macro "${name}".`);
  return text;
}

export function callBack(callback: unknown, args: readonly unknown[]): unknown {
  return (callback as Callback).apply(undefined, args);
}

async function forEach(
  context: EvaluationContext,
  source: unknown,
  namesOf: (item: unknown) => readonly unknown[],
  body: unknown,
  otherwise: unknown,
): Promise<string> {
  const items = itemsOf(await source);
  if (items.length === 0) return otherwise === undefined ? '' : context.text(await callBack(otherwise, []));
  const loop = new LoopState([...items]);
  const texts: string[] = [];
  for (; loop.index0 < items.length && loop.stopped !== 'break'; loop.index0++) {
    loop.stopped = undefined;
    texts.push(context.text(await callBack(body, [...namesOf(items[loop.index0]), loop])));
  }
  return context.join(texts);
}

async function keep(
  source: unknown,
  namesOf: (item: unknown) => readonly unknown[],
  test: unknown,
): Promise<unknown[]> {
  const kept: unknown[] = [];
  for (const item of itemsOf(source)) if (isTruthy(await callBack(test, namesOf(item)))) kept.push(item);
  return kept;
}

function unpack(item: unknown, count: number): readonly unknown[] {
  const parts = itemsOf(item);
  if (parts.length !== count) throw new Fault('VALUE', `Expected ${count} values to unpack, found ${parts.length}.`);
  return parts;
}

function setAttribute(object: unknown, name: string, value: unknown): string {
  if (!(object instanceof Namespace))
    throw new Fault(
      'TYPE',
      `"set" can change an attribute of a namespace() only; use {% do x.update({"${name}": …}) %}.`,
    );
  object.attributes.set(name, value);
  return '';
}

function stop(loop: unknown, how: 'break' | 'continue'): string {
  if (!(loop instanceof LoopState)) throw new Fault('SYNTAX', `"${how}" stands outside of a loop.`);
  loop.stopped = how;
  return '';
}

/** Calls a macro with the arguments of a call. */
export function callMacro(macro: Macro, args: readonly unknown[]): unknown {
  const { positional, named } = splitArguments(args);
  if (positional.length > macro.parameters.length)
    throw new Fault('TYPE', `The macro takes ${macro.parameters.length} arguments, not ${positional.length}.`);
  const values = macro.parameters.map((name, index) => {
    const value = index < positional.length ? positional[index] : named.get(name);
    return value === undefined ? macro.fallbacks.get(name) : value;
  });
  return macro.body(...values);
}
