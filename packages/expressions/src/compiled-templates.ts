import jsonata from 'jsonata';
import type { Closure } from './fast/closure.ts';
import { compileClosure } from './fast/compile-closure.ts';
import { LIBRARY } from './functions/catalogue.ts';
import { MAX_DEPTH, MAX_ITEMS, MAX_MILLISECONDS } from './limits.ts';
import { LinearRegex } from './regex/linear-regex.ts';
import { visitNodes } from './syntax-tree-search.ts';
import type { Template } from './syntax-tree.ts';
import { compileTemplate, type CompiledTemplate } from './to-jsonata/compile-template.ts';

export interface ReadyTemplate extends CompiledTemplate {
  readonly expression: jsonata.Expression;
  /** The same as a plain function, if the expression is simple. */
  readonly closure: Closure | undefined;
  /** The functions of the library that the text calls. */
  readonly functionNames: readonly string[];
  /** Has a `{{= … }}`, which may call anything. */
  readonly hasJsonata: boolean;
  /** Has a `{{@Name}}`, whose text the environment knows. */
  readonly hasMacro: boolean;
}

const HALF = 1000;
let recent = new Map<string, ReadyTemplate>();
let older = new Map<string, ReadyTemplate>();

/** Compiles a template, or takes it from the cache of the last used ones (two generations of a thousand). @throws ExpressionError */
export function readyTemplate(source: string): ReadyTemplate {
  const known = knownTemplate(source);
  if (known !== undefined) return known;
  const ready = older.get(source) ?? prepare(source);
  if (recent.size >= HALF) [older, recent] = [recent, new Map()];
  recent.set(source, ready);
  return ready;
}

/** A template that was compiled not long ago. */
export function knownTemplate(source: string): ReadyTemplate | undefined {
  return recent.get(source);
}

function prepare(source: string): ReadyTemplate {
  const compiled = compileTemplate(source);
  const names = new Set([...compiled.text.matchAll(/\$(\w+)\(/g)].map(([, name]) => name!));
  const expression = jsonata(compiled.text, JSONATA_OPTIONS);
  return {
    ...compiled,
    expression,
    closure: compiled.mayMutate ? undefined : compileClosure(expression.ast()),
    functionNames: [...names].filter((name) => Object.hasOwn(LIBRARY, name)),
    hasJsonata: hasNode(compiled.template, 'jsonata'),
    hasMacro: hasNode(compiled.template, 'macro-text'),
  };
}

/** The guards that every evaluation has. */
export const JSONATA_OPTIONS: jsonata.JsonataOptions = {
  timeout: MAX_MILLISECONDS,
  stack: MAX_DEPTH,
  sequence: MAX_ITEMS,
  RegexEngine: LinearRegex as unknown as RegExpConstructor,
};

function hasNode({ nodes }: Template, kind: 'jsonata' | 'macro-text'): boolean {
  let found = false;
  visitNodes(nodes, (node) => {
    if (node.kind === kind) found = true;
  });
  return found;
}
