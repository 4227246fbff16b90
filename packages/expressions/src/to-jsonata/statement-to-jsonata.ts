import jsonata from 'jsonata';
import { ExpressionError } from '../expression-error.ts';
import { mentionsName, stopsLoop } from '../syntax-tree-search.ts';
import type { Branch, FilterCall, Parameter, Target, TemplateNode } from '../syntax-tree.ts';
import {
  applyFilter,
  argumentsToJsonata,
  expressionToJsonata,
  truthToJsonata,
  type CompileContext,
} from './expression-to-jsonata.ts';
import { call, lambda, literal, variable, type Jsonata } from './jsonata-tree.ts';
import { isBoolean, isText } from './static-type.ts';
import { variableName } from './variable-name.ts';
import { LocalNames } from './local-names.ts';

/** The text of several nodes: one node as it is, more as `$text(a, b, …)`. */
export function bodyToJsonata(nodes: readonly TemplateNode[], context: CompileContext): Jsonata {
  for (const node of nodes) if (node.kind === 'macro') context.locals.declare(node.name, false);
  const parts: Jsonata[] = [];
  for (const [index, node] of nodes.entries()) {
    parts.push(nodeToJsonata(node, context));
    const rest = nodes.slice(index + 1);
    if (!stopsLoop(node) || rest.length === 0) continue;
    parts.push({
      kind: 'condition',
      condition: call('goesOn', [variable('loop')], node),
      then: bodyToJsonata(rest, context),
      otherwise: literal(''),
    });
    break;
  }
  if (parts.length === 0) return literal('');
  return parts.length === 1 ? parts[0]! : call('text', parts, { start: nodes[0]!.start, end: nodes.at(-1)!.end });
}

function nodeToJsonata(node: TemplateNode, context: CompileContext): Jsonata {
  switch (node.kind) {
    case 'text':
      return literal(node.text);
    case 'output':
      return outputToJsonata(node, context);
    case 'macro-text':
      return call('expand', [literal(node.name), variable('$')], node);
    case 'jsonata':
      return sourceToJsonata(node, context);
    case 'if':
      return ifToJsonata(node.branches, node.otherwise, context);
    case 'for':
      return forToJsonata(node, context);
    case 'set':
      return setToJsonata(node, context);
    case 'set-attribute':
      return call(
        'quiet',
        [
          call(
            'setAttribute',
            [
              expressionToJsonata({ kind: 'name', name: node.object, start: node.start, end: node.end }, context),
              literal(node.name),
              expressionToJsonata(node.value, context),
            ],
            node,
          ),
        ],
        node,
      );
    case 'set-block':
      return setBlockToJsonata(node, context);
    case 'do':
      return call('quiet', [expressionToJsonata(node.expression, context)], node);
    case 'with':
      return withToJsonata(node, context);
    case 'filter-block':
      return applyFilters(node.filters, call('text', [scopedBody(node.body, [], context)], node), context);
    case 'macro':
      return macroToJsonata(node, context);
    case 'call-block':
      return callBlockToJsonata(node, context);
    case 'break':
    case 'continue':
      return call('stop', [variable('loop'), literal(node.kind)], node);
  }
}

function outputToJsonata(
  { expression, start, end }: TemplateNode & { kind: 'output' },
  context: CompileContext,
): Jsonata {
  const value = expressionToJsonata(expression, context);
  const isFixed = value.kind === 'literal' || isBoolean(expression) || isText(expression);
  return context.mayMutate && !isFixed ? call('text', [value], { start, end }) : value;
}

/** `{{= … }}`: the author's JSONata, after it was found to parse by itself. */
function sourceToJsonata(node: TemplateNode & { kind: 'jsonata' }, { template }: CompileContext): Jsonata {
  try {
    jsonata(node.source);
  } catch (error) {
    const { message, position = 0 } = error as { message: string; position?: number };
    const start = Math.min(node.start + position, node.end);
    throw new ExpressionError({ code: 'SYNTAX', message: `JSONata: ${message}`, template, start, end: node.end });
  }
  return { kind: 'source', source: node.source.trim() };
}

function ifToJsonata(
  branches: readonly Branch[],
  otherwise: readonly TemplateNode[] | undefined,
  context: CompileContext,
): Jsonata {
  const [branch, ...rest] = branches;
  if (branch === undefined) {
    return otherwise === undefined ? literal('') : context.locals.inBranch(() => bodyToJsonata(otherwise, context));
  }
  const condition = truthToJsonata(branch.condition, context);
  const then = context.locals.inBranch(() => bodyToJsonata(branch.body, context));
  return { kind: 'condition', condition, then, otherwise: ifToJsonata(rest, otherwise, context) };
}

function forToJsonata(node: TemplateNode & { kind: 'for' }, context: CompileContext): Jsonata {
  const names = namesOf(node.target);
  const unpacks = node.target.kind === 'tuple';
  const count = unpacks ? [literal(names.length)] : [];
  let source = expressionToJsonata(node.source, context);
  if (node.condition !== undefined) {
    const test = inScope(names, context, (inner) => truthToJsonata(node.condition!, inner));
    source = call(unpacks ? 'keepUnpacked' : 'keep', [source, ...count, lambda(names.map(variableName), test)], node);
  }
  const usesLoop = mentionsName(node.body, 'loop') || node.body.some(stopsLoop);
  const body = inScope([...names, 'loop'], context, (inner) => bodyToJsonata(node.body, inner));
  const parameters = [...names.map(variableName), ...(usesLoop ? ['loop'] : [])];
  const args = [source, ...count, lambda(parameters, body)];
  if (node.otherwise !== undefined) args.push(lambda([], scopedBody(node.otherwise, [], context)));
  return call(unpacks ? 'forUnpacked' : 'for', args, node);
}

function setToJsonata(node: TemplateNode & { kind: 'set' }, context: CompileContext): Jsonata {
  const value = expressionToJsonata(node.value, context);
  const names = namesOf(node.target);
  for (const name of names) context.locals.declare(name);
  if (node.target.kind === 'name') return call('quiet', [bind(names[0]!, value)], node);
  const unpacked: Jsonata = {
    kind: 'bind',
    name: 'unpacked',
    value: call('unpack', [value, literal(names.length)], node),
  };
  const binds = names.map((name, index) => bind(name, call('path', [variable('unpacked'), literal(index)], node)));
  return call('quiet', [unpacked, ...binds], node);
}

function setBlockToJsonata(node: TemplateNode & { kind: 'set-block' }, context: CompileContext): Jsonata {
  const text = call('text', [scopedBody(node.body, [], context)], node);
  const value = applyFilters(node.filters, text, context);
  context.locals.declare(node.name);
  return call('quiet', [bind(node.name, value)], node);
}

function withToJsonata(node: TemplateNode & { kind: 'with' }, context: CompileContext): Jsonata {
  const names = node.assignments.map(([name]) => name);
  const values = node.assignments.map(([, value]) => expressionToJsonata(value, context));
  return call('let', [scopedLambda(node.body, names, context), ...values], node);
}

function macroToJsonata(node: TemplateNode & { kind: 'macro' }, context: CompileContext): Jsonata {
  context.locals.declare(node.name);
  return call('quiet', [bind(node.name, macroValue(node, context))], node);
}

function macroValue(
  node: { parameters: readonly Parameter[]; body: readonly TemplateNode[]; start: number; end: number },
  context: CompileContext,
): Jsonata {
  const names = node.parameters.map(({ name }) => name);
  if (mentionsName(node.body, 'caller') && !names.includes('caller')) names.push('caller');
  const fallbacks = node.parameters.flatMap(({ name, fallback }) =>
    fallback === undefined ? [] : [literal(name), expressionToJsonata(fallback, context)],
  );
  const named = fallbacks.length === 0 ? [] : [call('named', fallbacks, node)];
  return call('macro', [scopedLambda(node.body, names, context), ...names.map(literal), ...named], node);
}

function callBlockToJsonata(node: TemplateNode & { kind: 'call-block' }, context: CompileContext): Jsonata {
  const { callee, args } = node.call as typeof node.call & { kind: 'call' };
  const caller = macroValue(node, context);
  const positional = argumentsToJsonata({ positional: args.positional, named: [] }, context, node);
  const named = args.named.flatMap(([name, value]) => [literal(name), expressionToJsonata(value, context)]);
  const all = [...positional, call('named', [...named, literal('caller'), caller], node)];
  return call('invoke', [expressionToJsonata(callee, context), ...all], node);
}

function applyFilters(filters: readonly FilterCall[], input: Jsonata, context: CompileContext): Jsonata {
  return filters.reduce(
    (value, filter) => applyFilter(filter.name, value, filter.args, filter, context, filter),
    input,
  );
}

function scopedLambda(body: readonly TemplateNode[], names: readonly string[], context: CompileContext): Jsonata {
  return lambda(names.map(variableName), scopedBody(body, names, context));
}

function scopedBody(body: readonly TemplateNode[], names: readonly string[], context: CompileContext): Jsonata {
  return inScope(names, context, (inner) => bodyToJsonata(body, inner));
}

function inScope(
  names: readonly string[],
  context: CompileContext,
  compile: (inner: CompileContext) => Jsonata,
): Jsonata {
  const locals = new LocalNames(context.locals);
  for (const name of names) locals.declare(name);
  return compile({ ...context, locals });
}

function bind(name: string, value: Jsonata): Jsonata {
  return { kind: 'bind', name: variableName(name), value };
}

function namesOf(target: Target): readonly string[] {
  return target.kind === 'name' ? [target.name] : target.names;
}
