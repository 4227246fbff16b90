import { Fault } from '../fault.ts';
import { KeywordArguments, splitArguments } from '../values/keyword-arguments.ts';
import type { EvaluationContext } from './evaluation-context.ts';

/** A function of the library: what compiled templates call. */
export type LibraryFunction = (context: EvaluationContext, args: readonly unknown[]) => unknown;

/** A function of JSONata handed to ours, however the library passes it. */
export interface Callback {
  apply(self: undefined, args: readonly unknown[]): unknown;
}

/** A filter, test or method: the value it works on, then its arguments. */
export type ValueFunction = (input: unknown, args: CallArguments, context: EvaluationContext) => unknown;

/** The arguments of a call, by place or by name. */
export class CallArguments {
  readonly positional: readonly unknown[];
  readonly named: ReadonlyMap<string, unknown>;

  constructor(args: readonly unknown[]) {
    const { positional, named } = splitArguments(args);
    this.positional = positional;
    this.named = named;
  }

  /** The argument at a place, or of a name, or undefined. */
  get(index: number, name?: string): unknown {
    const value = index < this.positional.length ? this.positional[index] : undefined;
    return value === undefined && name !== undefined ? this.named.get(name) : value;
  }

  has(index: number, name?: string): boolean {
    return index < this.positional.length || (name !== undefined && this.named.has(name));
  }

  /** A text argument. @throws Fault if it is none */
  text(index: number, name: string, fallback?: string): string {
    const value = this.get(index, name) ?? fallback;
    if (typeof value !== 'string') throw new Fault('TYPE', `The argument "${name}" must be a text.`);
    return value;
  }

  /** The arguments without the first ones. */
  rest(from: number): CallArguments {
    const positional = this.positional.slice(from);
    if (this.named.size === 0) return new CallArguments(positional);
    const named = new KeywordArguments();
    for (const [name, value] of this.named) named.values.set(name, value);
    return new CallArguments([...positional, named]);
  }
}

/** Makes a library function of a filter or test. */
export function fromValueFunction(apply: ValueFunction): LibraryFunction {
  return (context, args) => apply(args[0], new CallArguments(args.slice(1)), context);
}
