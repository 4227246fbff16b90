import type { Span } from '../syntax-tree.ts';

/** Where a call comes from; `parts` are the prefixes of a path, segment by segment. */
export type CallSpan = Span & { readonly parts?: readonly Span[] };

/** The part of JSONata that templates compile to. */
export type Jsonata =
  | { readonly kind: 'literal'; readonly value: string | number | boolean | null }
  /** A root of the input: `vars` or `globalVars`. */
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Jsonata[]; readonly span: CallSpan }
  | { readonly kind: 'binary'; readonly operator: '=' | 'and' | 'or'; readonly left: Jsonata; readonly right: Jsonata }
  | {
      readonly kind: 'condition';
      readonly condition: Jsonata;
      readonly then: Jsonata;
      readonly otherwise: Jsonata | undefined;
    }
  | { readonly kind: 'bind'; readonly name: string; readonly value: Jsonata }
  | { readonly kind: 'lambda'; readonly parameters: readonly string[]; readonly body: Jsonata }
  | { readonly kind: 'block'; readonly items: readonly Jsonata[] }
  /** Plain JSONata of the author, known to parse by itself. */
  | { readonly kind: 'source'; readonly source: string };

export function literal(value: string | number | boolean | null): Jsonata {
  return { kind: 'literal', value };
}

export function variable(name: string): Jsonata {
  return { kind: 'variable', name };
}

export function call(name: string, args: readonly Jsonata[], span: CallSpan): Jsonata {
  return { kind: 'call', name, args, span };
}

export function lambda(parameters: readonly string[], body: Jsonata): Jsonata {
  return { kind: 'lambda', parameters, body };
}
