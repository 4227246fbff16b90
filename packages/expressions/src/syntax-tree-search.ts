import type { Arguments, Expression, TemplateNode } from './syntax-tree.ts';

/** Visits every expression of the nodes, outer ones first. */
export function visitExpressions(nodes: readonly TemplateNode[], visit: (node: Expression) => void): void {
  for (const node of nodes) {
    for (const expression of expressionsOf(node)) visitExpression(expression, visit);
    for (const body of bodiesOf(node)) visitExpressions(body, visit);
  }
}

export function visitExpression(node: Expression, visit: (node: Expression) => void): void {
  visit(node);
  for (const child of childrenOf(node)) visitExpression(child, visit);
}

/** Visits every statement and piece of text. */
export function visitNodes(nodes: readonly TemplateNode[], visit: (node: TemplateNode) => void): void {
  for (const node of nodes) {
    visit(node);
    for (const body of bodiesOf(node)) visitNodes(body, visit);
  }
}

export function mentionsName(nodes: readonly TemplateNode[], name: string): boolean {
  let found = false;
  visitExpressions(nodes, (node) => {
    if (node.kind === 'name' && node.name === name) found = true;
  });
  return found;
}

/** Whether the node can leave the loop around it. */
export function stopsLoop(node: TemplateNode): boolean {
  if (node.kind === 'break' || node.kind === 'continue') return true;
  if (node.kind === 'for' || node.kind === 'macro') return false;
  return bodiesOf(node).some((body) => body.some(stopsLoop));
}

/** The expressions that stand in a node itself. */
export function expressionsOf(node: TemplateNode): readonly Expression[] {
  switch (node.kind) {
    case 'output':
    case 'do':
      return [node.expression];
    case 'if':
      return node.branches.map(({ condition }) => condition);
    case 'for':
      return node.condition === undefined ? [node.source] : [node.source, node.condition];
    case 'set':
    case 'set-attribute':
      return [node.value];
    case 'with':
      return node.assignments.map(([, value]) => value);
    case 'set-block':
    case 'filter-block':
      return node.filters.flatMap(({ args }) => argumentsOf(args));
    case 'macro':
      return fallbacksOf(node.parameters);
    case 'call-block':
      return [node.call, ...fallbacksOf(node.parameters)];
    case 'text':
    case 'macro-text':
    case 'jsonata':
    case 'break':
    case 'continue':
      return [];
  }
}

/** The nodes inside a node, body by body. */
export function bodiesOf(node: TemplateNode): readonly (readonly TemplateNode[])[] {
  if (node.kind === 'if') return [...node.branches.map(({ body }) => body), node.otherwise ?? []];
  if (node.kind === 'for') return [node.body, node.otherwise ?? []];
  return 'body' in node ? [node.body] : [];
}

/** The parts of an expression. */
export function childrenOf(node: Expression): readonly Expression[] {
  switch (node.kind) {
    case 'constant':
    case 'number':
    case 'name':
      return [];
    case 'list':
    case 'tuple':
      return node.items;
    case 'dict':
      return node.entries.flat();
    case 'attribute':
      return [node.object];
    case 'item':
      return [node.object, node.key];
    case 'slice':
      return [node.object, node.from, node.to, node.step].filter((part) => part !== undefined);
    case 'call':
      return [node.callee, ...argumentsOf(node.args)];
    case 'filter':
    case 'test':
      return [node.input, ...argumentsOf(node.args)];
    case 'unary':
      return [node.operand];
    case 'binary':
    case 'logic':
      return [node.left, node.right];
    case 'compare':
      return [node.first, ...node.rest.map(({ operand }) => operand)];
    case 'concat':
      return node.parts;
    case 'conditional':
      return [node.condition, node.then, node.otherwise].filter((part) => part !== undefined);
  }
}

function argumentsOf(args: Arguments): readonly Expression[] {
  return [...args.positional, ...args.named.map(([, value]) => value)];
}

function fallbacksOf(parameters: readonly { readonly fallback: Expression | undefined }[]): Expression[] {
  return parameters.map(({ fallback }) => fallback).filter((fallback) => fallback !== undefined);
}
