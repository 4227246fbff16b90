import { nearestName } from '../nearest-name.ts';
import { filterFunction, FILTER_NAMES, testFunction, TEST_NAMES } from '../functions/catalogue.ts';
import { isDictMethod } from '../functions/method-names.ts';
import type { Arguments, Comparison, Expression, Span } from '../syntax-tree.ts';
import { ExpressionError } from '../expression-error.ts';
import { call, lambda, literal, variable, type Jsonata } from './jsonata-tree.ts';
import { ARITHMETIC, COMPARISON } from './operator-functions.ts';
import { isBoolean } from './static-type.ts';
import { variableName } from './variable-name.ts';
import type { LocalNames } from './local-names.ts';

/** What compiling an expression needs to know of the template around it. */
export interface CompileContext {
  readonly template: string;
  readonly locals: LocalNames;
  /** The template calls a method that changes an object, so what is printed must become text at once. */
  readonly mayMutate: boolean;
}

/** `lenient`: the value may be missing without an error, as under `default` and `is defined`. */
export function expressionToJsonata(node: Expression, context: CompileContext, lenient = false): Jsonata {
  switch (node.kind) {
    case 'constant':
      return literal(node.value);
    case 'number':
      return numberToJsonata(node);
    case 'name':
      return nameToJsonata(node.name, node, context, lenient);
    case 'list':
    case 'tuple':
      return call(node.kind === 'list' ? 'array' : 'tuple', compileAll(node.items, context), node);
    case 'dict':
      return call(
        'object',
        node.entries.flatMap((entry) => compileAll(entry, context)),
        node,
      );
    case 'attribute':
    case 'item':
      return pathToJsonata(node, context, lenient);
    case 'slice':
      return sliceToJsonata(node, context, lenient);
    case 'call':
      return callToJsonata(node, context, lenient);
    case 'filter':
      return filterToJsonata(node, context, lenient);
    case 'test':
      return testToJsonata(node, context);
    case 'unary':
      return unaryToJsonata(node, context);
    case 'binary':
      return call(ARITHMETIC[node.operator], operandsOf(node, context), node);
    case 'logic':
      return logicToJsonata(node, context, lenient);
    case 'compare':
      return comparisonsToJsonata(node, context);
    case 'concat':
      return call('text', compileAll(node.parts, context), node);
    case 'conditional':
      return conditionalToJsonata(node, context, lenient);
  }
}

/** The expression as a condition: a boolean by Python's truth. */
export function truthToJsonata(node: Expression, context: CompileContext): Jsonata {
  if (node.kind === 'logic') {
    const left = truthToJsonata(node.left, context);
    return { kind: 'binary', operator: node.operator, left, right: truthToJsonata(node.right, context) };
  }
  const compiled = expressionToJsonata(node, context);
  return isBoolean(node) ? compiled : call('truth', [compiled], node);
}

function numberToJsonata(node: Expression & { kind: 'number' }): Jsonata {
  if (typeof node.value === 'bigint') return call('bigInteger', [literal(node.value.toString())], node);
  if (!node.isFloat || !Number.isInteger(node.value)) return literal(node.value);
  return call('toFloat', [literal(node.value)], node);
}

const ROOTS = new Set(['vars', 'globalVars']);

function nameToJsonata(name: string, span: Span, { locals }: CompileContext, lenient: boolean): Jsonata {
  if (locals.has(name)) {
    const local = variable(variableName(name));
    return lenient || locals.isCertain(name) ? local : call('local', [local, literal(name)], span);
  }
  if (ROOTS.has(name)) return { kind: 'name', name };
  return lenient ? call('nothing', [], span) : call('missing', [literal(name)], span);
}

/** `a.b[0]['c']` becomes one `$path(a, "b", 0, "c")`. */
function pathToJsonata(node: Expression, context: CompileContext, lenient: boolean): Jsonata {
  const segments: Jsonata[] = [];
  const parts: Span[] = [];
  let base = node;
  for (let segment = segmentOf(base); segment !== undefined; segment = segmentOf(base)) {
    segments.unshift(segment);
    parts.unshift({ start: base.start, end: base.end });
    base = (base as Expression & { kind: 'attribute' | 'item' }).object;
  }
  if (segments.length > 0) {
    const inner = expressionToJsonata(base, context, lenient);
    return call(lenient ? 'maybe' : 'path', [inner, ...segments], { start: node.start, end: node.end, parts });
  }
  const item = node as Expression & { kind: 'item' };
  const args = [expressionToJsonata(item.object, context, lenient), expressionToJsonata(item.key, context)];
  return call(lenient ? 'maybeItem' : 'item', args, node);
}

function segmentOf(node: Expression): Jsonata | undefined {
  if (node.kind === 'attribute') return literal(node.name);
  if (node.kind !== 'item') return undefined;
  const { key } = node;
  if (key.kind === 'constant' && typeof key.value === 'string' && !isDictMethod(key.value)) return literal(key.value);
  const index = integerOf(key);
  return index === undefined ? undefined : literal(index);
}

function integerOf(node: Expression): number | undefined {
  if (node.kind === 'number') return node.isFloat || typeof node.value === 'bigint' ? undefined : node.value;
  if (node.kind !== 'unary' || node.operator !== '-') return undefined;
  const inner = integerOf(node.operand);
  return inner === undefined || inner === 0 ? undefined : -inner;
}

function sliceToJsonata(node: Expression & { kind: 'slice' }, context: CompileContext, lenient: boolean): Jsonata {
  const bounds = [node.from, node.to, node.step].map((bound) =>
    bound === undefined ? literal(null) : expressionToJsonata(bound, context),
  );
  while (bounds.length > 2 && node.step === undefined) bounds.pop();
  return call('slice', [expressionToJsonata(node.object, context, lenient), ...bounds], node);
}

const GLOBAL_FUNCTIONS: Record<string, string> = {
  range: 'range',
  dict: 'dict',
  namespace: 'namespace',
  getRelativeDate: 'getRelativeDate',
};

/** The functions a template can call by name. */
export const GLOBAL_FUNCTION_NAMES: readonly string[] = Object.keys(GLOBAL_FUNCTIONS);

const ARROW_FUNCTIONS = new Set(['utcnow', 'now', 'get']);

function callToJsonata(node: Expression & { kind: 'call' }, context: CompileContext, lenient: boolean): Jsonata {
  const { callee } = node;
  const args = argumentsToJsonata(node.args, context, node);
  if (callee.kind === 'attribute') {
    if (isArrow(callee.object, context)) return arrowToJsonata(callee, args, node, context);
    const object = expressionToJsonata(callee.object, context, lenient);
    return call('call', [object, literal(callee.name), ...args], node);
  }
  if (callee.kind === 'name' && !context.locals.has(callee.name) && Object.hasOwn(GLOBAL_FUNCTIONS, callee.name)) {
    return call(GLOBAL_FUNCTIONS[callee.name]!, args, node);
  }
  return call('invoke', [expressionToJsonata(callee, context), ...args], node);
}

function isArrow(node: Expression, context: CompileContext): boolean {
  return node.kind === 'name' && node.name === 'arrow' && !context.locals.has('arrow');
}

function arrowToJsonata(
  callee: Expression & { kind: 'attribute' },
  args: Jsonata[],
  span: Span,
  context: CompileContext,
): Jsonata {
  if (!ARROW_FUNCTIONS.has(callee.name)) {
    const nearest = nearestName(callee.name, ARROW_FUNCTIONS);
    const message = `arrow has no function "${callee.name}": there are utcnow, now and get.`;
    const { template } = context;
    throw new ExpressionError({
      code: 'UNKNOWN_FUNCTION',
      message,
      template,
      nearest,
      start: callee.nameStart,
      end: callee.end,
    });
  }
  return call(`arrow_${callee.name}`, args, span);
}

export function argumentsToJsonata(args: Arguments, context: CompileContext, span: Span): Jsonata[] {
  const positional = compileAll(args.positional, context);
  if (args.named.length === 0) return positional;
  const named = args.named.flatMap(([name, value]) => [literal(name), expressionToJsonata(value, context)]);
  return [...positional, call('named', named, span)];
}

function filterToJsonata(node: Expression & { kind: 'filter' }, context: CompileContext, lenient: boolean): Jsonata {
  if (node.name === 'default' || node.name === 'd') return defaultToJsonata(node, context, lenient);
  const input = expressionToJsonata(node.input, context, lenient);
  const place = { start: node.nameStart, end: node.nameStart + node.name.length };
  return applyFilter(node.name, input, node.args, place, context, node);
}

/** The value and what replaces it may both be missing; only in the end, and in setpiece mode, that is an error. */
function defaultToJsonata(node: Expression & { kind: 'filter' }, context: CompileContext, lenient: boolean): Jsonata {
  const { positional, named } = node.args;
  const [fallback, ...rest] = positional.map((argument) => expressionToJsonata(argument, context, true));
  const others = argumentsToJsonata({ positional: [], named }, context, node);
  const input = expressionToJsonata(node.input, context, true);
  const args = [input, ...(fallback === undefined ? [] : [fallback]), ...rest, ...others];
  return call(lenient ? 'maybeDefault' : 'default', args, node);
}

/** Compiles `input | name(args)`. @throws ExpressionError for an unknown filter */
export function applyFilter(
  name: string,
  input: Jsonata,
  args: Arguments,
  place: Span,
  context: CompileContext,
  span: Span,
): Jsonata {
  const target = filterFunction(name);
  if (target === undefined) {
    const nearest = nearestName(name, FILTER_NAMES);
    const message = `There is no filter "${name}"${nearest ? `; did you mean "${nearest}"?` : '.'}`;
    throw new ExpressionError({ code: 'UNKNOWN_FILTER', message, template: context.template, nearest, ...place });
  }
  return call(target, [input, ...argumentsToJsonata(args, context, span)], span);
}

function testToJsonata(node: Expression & { kind: 'test' }, context: CompileContext): Jsonata {
  const target = testFunction(node.name);
  if (target === undefined) {
    const nearest = nearestName(node.name, TEST_NAMES);
    const message = `There is no test "${node.name}"${nearest ? `; did you mean "${nearest}"?` : '.'}`;
    const end = node.nameStart + node.name.length;
    throw new ExpressionError({
      code: 'UNKNOWN_TEST',
      message,
      template: context.template,
      nearest,
      start: node.nameStart,
      end,
    });
  }
  const forgives = node.name === 'defined' || node.name === 'undefined';
  const input = expressionToJsonata(node.input, context, forgives);
  const test = call(target, [input, ...argumentsToJsonata(node.args, context, node)], node);
  return node.negated ? call('not', [test], node) : test;
}

function unaryToJsonata(node: Expression & { kind: 'unary' }, context: CompileContext): Jsonata {
  if (node.operator === 'not') return call('not', [truthToJsonata(node.operand, context)], node);
  const index = integerOf(node);
  if (index !== undefined) return literal(index);
  return call(node.operator === '-' ? 'negate' : 'positive', [expressionToJsonata(node.operand, context)], node);
}

/** `a + b + c` is one `$add(a, b, c)`. */
function operandsOf(node: Expression & { kind: 'binary' }, context: CompileContext): Jsonata[] {
  const right = expressionToJsonata(node.right, context);
  if (node.operator === '+' && node.left.kind === 'binary' && node.left.operator === '+') {
    return [...operandsOf(node.left, context), right];
  }
  return [expressionToJsonata(node.left, context), right];
}

/** Native `and`/`or` where both sides are booleans; else a function that gives back an operand. */
function logicToJsonata(node: Expression & { kind: 'logic' }, context: CompileContext, lenient: boolean): Jsonata {
  if (isBoolean(node)) return truthToJsonata(node, context);
  const left = expressionToJsonata(node.left, context, lenient);
  const right = expressionToJsonata(node.right, context, lenient);
  return call(
    node.operator === 'and' ? 'both' : 'either',
    [left, right.kind === 'literal' ? right : lambda([], right)],
    node,
  );
}

/** A chain `a < b <= c` evaluates b once. */
function comparisonsToJsonata(node: Expression & { kind: 'compare' }, context: CompileContext): Jsonata {
  const first = expressionToJsonata(node.first, context);
  const [only, ...more] = node.rest;
  if (more.length === 0) return comparisonToJsonata(first, only!, node, context);
  const [head, ...tail] = node.rest.slice(0, -1).map((_, index) => `between${index + 1}`);
  const bind: Jsonata = { kind: 'bind', name: head!, value: expressionToJsonata(only!.operand, context) };
  const start = call(COMPARISON[only!.operator], [first, bind], node);
  const result = more.reduce<Jsonata>((left, comparison, index) => {
    const operand = expressionToJsonata(comparison.operand, context);
    const name = tail[index];
    const value: Jsonata = name === undefined ? operand : { kind: 'bind', name, value: operand };
    const right = call(COMPARISON[comparison.operator], [variable(`between${index + 1}`), value], node);
    return { kind: 'binary', operator: 'and', left, right };
  }, start);
  return { kind: 'block', items: [result] };
}

function comparisonToJsonata(
  left: Jsonata,
  { operator, operand }: Comparison,
  span: Span,
  context: CompileContext,
): Jsonata {
  const right = expressionToJsonata(operand, context);
  const isNative = operator === '==' && (isStringLiteral(left) || isStringLiteral(right));
  return isNative ? { kind: 'binary', operator: '=', left, right } : call(COMPARISON[operator], [left, right], span);
}

function isStringLiteral(node: Jsonata): boolean {
  return node.kind === 'literal' && typeof node.value === 'string';
}

function conditionalToJsonata(
  node: Expression & { kind: 'conditional' },
  context: CompileContext,
  lenient: boolean,
): Jsonata {
  const otherwise = node.otherwise === undefined ? undefined : expressionToJsonata(node.otherwise, context, lenient);
  const condition: Jsonata = {
    kind: 'condition',
    condition: truthToJsonata(node.condition, context),
    then: expressionToJsonata(node.then, context, lenient),
    otherwise,
  };
  return { kind: 'block', items: [condition] };
}

function compileAll(nodes: readonly Expression[], context: CompileContext): Jsonata[] {
  return nodes.map((node) => expressionToJsonata(node, context));
}
