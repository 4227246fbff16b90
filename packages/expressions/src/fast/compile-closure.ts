import type { ExprNode } from 'jsonata';
import { LIBRARY } from '../functions/catalogue.ts';
import { Frame, type Closure } from './closure.ts';
import { callClosure } from './call-closure.ts';
import { pathClosure } from './path-closure.ts';
import {
  nativeArithmetic,
  nativeBoolean,
  nativeConcat,
  nativeEquals,
  nativeOrder,
  nativeName,
  nativePath,
} from './native-rules.ts';

/** The nodes of JSONata's own syntax tree, as far as closures know them. */
interface Node {
  readonly type: string;
  readonly value?: unknown;
  readonly steps?: readonly Node[];
  readonly arguments?: readonly Node[];
  readonly expressions?: readonly Node[];
  readonly procedure?: Node;
  readonly lhs?: Node;
  readonly rhs?: Node;
  readonly condition?: Node;
  readonly then?: Node;
  readonly else?: Node;
  readonly body?: Node;
  readonly thunk?: boolean;
}

/** What makes a node more than its type says: predicates, grouping, kept lists, focus and index variables. */
const EXTRAS = [
  'predicate',
  'stages',
  'group',
  'keepArray',
  'keepSingletonArray',
  'tuple',
  'focus',
  'index',
  'ancestor',
  'consarray',
  'signature',
];
const MAX_DEPTH = 60;

/** Functions that run lambdas many times or wait for something: those stay with the library and its guards. */
const LEFT_TO_LIBRARY = new Set([
  'for',
  'forUnpacked',
  'keep',
  'keepUnpacked',
  'let',
  'macro',
  'invoke',
  'expand',
  'stop',
  'goesOn',
]);

/**
 * Compiles a simple expression from JSONata's syntax tree into a closure, or gives undefined if it is not simple:
 * literals, names, paths, comparisons, logic, arithmetic, conditions and calls of our plain functions.
 */
export function compileClosure(tree: ExprNode): Closure | undefined {
  return compile(tree as unknown as Node, 0);
}

function compile(node: Node, depth: number): Closure | undefined {
  if (depth > MAX_DEPTH || hasExtras(node)) return undefined;
  const compiler = COMPILERS[node.type];
  return compiler?.(node, depth + 1);
}

function hasExtras(node: Node): boolean {
  return EXTRAS.some((extra) => (node as unknown as Record<string, unknown>)[extra] !== undefined);
}

const COMPILERS: Record<string, (node: Node, depth: number) => Closure | undefined> = {
  string:
    ({ value }) =>
    () =>
      value,
  number:
    ({ value }) =>
    () =>
      value,
  value:
    ({ value }) =>
    () =>
      value,
  path: compilePath,
  variable: ({ value }) => compileVariable(String(value)),
  function: compileCall,
  condition: compileCondition,
  binary: compileBinary,
  bind: compileBind,
  block: compileBlock,
  lambda: compileLambda,
};

function compilePath({ steps = [] }: Node): Closure | undefined {
  if (!steps.every((step) => step.type === 'name' && !hasExtras(step))) return undefined;
  const names = steps.map(({ value }) => String(value));
  const [first = ''] = names;
  return names.length === 1 ? (input) => nativeName(input, first) : (input) => nativePath(input, names);
}

function compileVariable(name: string): Closure | undefined {
  if (name === '' || name === '$' || Object.hasOwn(LIBRARY, name)) return undefined;
  return (_input, frame) => frame.get(name);
}

function compileAll(nodes: readonly Node[], depth: number): Closure[] | undefined {
  const closures: Closure[] = [];
  for (const node of nodes) {
    const closure = compile(node, depth);
    if (closure === undefined) return undefined;
    closures.push(closure);
  }
  return closures;
}

function compileCall({ procedure, arguments: nodes = [] }: Node, depth: number): Closure | undefined {
  const name = procedure?.type === 'variable' ? String(procedure.value) : '';
  const args = compileAll(nodes, depth);
  if (args === undefined || LEFT_TO_LIBRARY.has(name)) return undefined;
  if (name === 'not' && args.length === 1) return compileNot(args[0]!);
  if (!Object.hasOwn(LIBRARY, name)) return undefined;
  const segments = nodes
    .slice(1)
    .map(({ type, value }) => (type === 'string' || type === 'number' ? (value as string | number) : undefined));
  const isPath = name === 'path' || name === 'maybe' || name === 'value';
  if (isPath && segments.every((segment) => segment !== undefined)) return pathClosure(name, args[0]!, segments);
  return callClosure(name, args);
}

function compileNot(arg: Closure): Closure {
  return (input, frame, context) => {
    const value = arg(input, frame, context);
    return value === undefined ? undefined : !nativeBoolean(value);
  };
}

function compileCondition(node: Node, depth: number): Closure | undefined {
  const condition = compile(node.condition!, depth);
  const then = compile(node.then!, depth);
  const otherwise = node.else === undefined ? () => undefined : compile(node.else, depth);
  if (condition === undefined || then === undefined || otherwise === undefined) return undefined;
  return (input, frame, context) =>
    nativeBoolean(condition(input, frame, context)) ? then(input, frame, context) : otherwise(input, frame, context);
}

function compileBinary(node: Node, depth: number): Closure | undefined {
  const left = compile(node.lhs!, depth);
  const right = compile(node.rhs!, depth);
  const operator = String(node.value);
  if (left === undefined || right === undefined) return undefined;
  if (operator === 'and')
    return (input, frame, context) =>
      nativeBoolean(left(input, frame, context)) && nativeBoolean(right(input, frame, context));
  if (operator === 'or')
    return (input, frame, context) =>
      nativeBoolean(left(input, frame, context)) || nativeBoolean(right(input, frame, context));
  const apply = operatorOf(operator);
  return apply === undefined
    ? undefined
    : (input, frame, context) => apply(left(input, frame, context), right(input, frame, context));
}

function operatorOf(operator: string): ((left: unknown, right: unknown) => unknown) | undefined {
  if (operator === '=') return nativeEquals;
  if (operator === '&') return nativeConcat;
  if (operator === '!=')
    return (left, right) => left !== undefined && right !== undefined && !nativeEquals(left, right);
  if (['+', '-', '*', '/', '%'].includes(operator)) return (left, right) => nativeArithmetic(operator, left, right);
  if (['<', '<=', '>', '>='].includes(operator)) return (left, right) => nativeOrder(operator, left, right);
  return undefined;
}

function compileBind({ lhs, rhs }: Node, depth: number): Closure | undefined {
  const name = String(lhs!.value);
  const value = compile(rhs!, depth);
  if (value === undefined || name === 'not' || Object.hasOwn(LIBRARY, name)) return undefined;
  return (input, frame, context) => {
    const result = value(input, frame, context);
    frame.set(name, result);
    return result;
  };
}

function compileBlock({ expressions = [] }: Node, depth: number): Closure | undefined {
  const closures = compileAll(expressions, depth);
  if (closures === undefined) return undefined;
  return (input, frame, context) => {
    const inner = new Frame(frame);
    let result: unknown;
    for (const closure of closures) result = closure(input, inner, context);
    return result;
  };
}

/** A lambda without parameters: the other side of `$either` and `$both`. */
function compileLambda(node: Node, depth: number): Closure | undefined {
  if (node.thunk) return compile(node.body!, depth);
  if ((node.arguments ?? []).length > 0) return undefined;
  const body = compile(node.body!, depth);
  if (body === undefined) return undefined;
  return (input, frame, context) => () => body(input, new Frame(frame), context);
}
