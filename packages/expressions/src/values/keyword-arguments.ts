import { EngineValue } from './engine-value.ts';

/** The named arguments of a call, handed over as its last argument. */
export class KeywordArguments extends EngineValue {
  readonly typeName = 'kwargs';
  readonly values = new Map<string, unknown>();
}

/** Separates named arguments from plain ones. */
export function splitArguments(args: readonly unknown[]): {
  positional: readonly unknown[];
  named: ReadonlyMap<string, unknown>;
} {
  const last = args.at(-1);
  if (last instanceof KeywordArguments) return { positional: args.slice(0, -1), named: last.values };
  return { positional: args, named: NONE };
}

const NONE: ReadonlyMap<string, unknown> = new Map();
