import { parseTemplate } from '../parser/parse-template.ts';
import { callsMutatingMethod } from './calls-mutating-method.ts';
import type { Template, TemplateNode } from '../syntax-tree.ts';
import { expressionToJsonata, type CompileContext } from './expression-to-jsonata.ts';
import { call, literal, type Jsonata } from './jsonata-tree.ts';
import { isBoolean, isText } from './static-type.ts';
import { LocalNames } from './local-names.ts';
import { printJsonata, type PrintedJsonata } from './print-jsonata.ts';
import { bodyToJsonata } from './statement-to-jsonata.ts';

export interface CompiledTemplate extends PrintedJsonata {
  readonly template: Template;
  readonly tree: Jsonata;
  /** The value keeps its type; else it is text. */
  readonly isWhole: boolean;
  /** Calls a method that changes its object. */
  readonly mayMutate: boolean;
}

/** Template -> JSONata. @throws ExpressionError for what cannot be read */
export function compileTemplate(source: string): CompiledTemplate {
  const template = parseTemplate(source);
  const mayMutate = callsMutatingMethod(template);
  const tree = treeOf(template, mayMutate);
  return { template, tree, isWhole: template.whole !== undefined, mayMutate, ...printJsonata(tree) };
}

/** The JSONata of a template that was read already, not yet as text. @throws ExpressionError */
export function treeOf(template: Template, mayMutate = callsMutatingMethod(template)): Jsonata {
  const context: CompileContext = { template: template.source, locals: new LocalNames(), mayMutate };
  return template.whole === undefined ? textTree(template, context) : wholeTree(template.whole, context);
}

function textTree({ nodes }: Template, context: CompileContext): Jsonata {
  const body = bodyToJsonata(nodes, context);
  if (body.kind === 'literal' && typeof body.value === 'string') return body;
  if (body.kind === 'call' && body.name === 'text') return body;
  return call('text', [body], { start: nodes[0]!.start, end: nodes.at(-1)!.end });
}

function wholeTree(node: TemplateNode, context: CompileContext): Jsonata {
  if (node.kind !== 'output') return call('value', [bodyToJsonata([node], context)], node);
  const { expression } = node;
  const tree = expressionToJsonata(expression, context);
  if (isBoolean(expression) || isText(expression)) return tree;
  if (tree.kind === 'call' && tree.name === 'path') return call('value', tree.args, tree.span);
  if (tree.kind === 'literal' && tree.value !== null) return literal(tree.value);
  return call('value', [tree], expression);
}
