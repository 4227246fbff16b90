import type { Expression } from '../syntax-tree.ts';

/** Whether the expression can only give true or false. */
export function isBoolean(node: Expression): boolean {
  if (node.kind === 'constant') return typeof node.value === 'boolean';
  if (node.kind === 'unary') return node.operator === 'not';
  if (node.kind === 'logic') return isBoolean(node.left) && isBoolean(node.right);
  return node.kind === 'test' || node.kind === 'compare';
}

/** Whether the expression can only give a text. */
export function isText(node: Expression): boolean {
  return (node.kind === 'constant' && typeof node.value === 'string') || node.kind === 'concat';
}
