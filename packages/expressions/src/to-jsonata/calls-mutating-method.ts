import { MUTATING_METHODS } from '../functions/method-names.ts';
import { visitExpressions } from '../syntax-tree-search.ts';
import type { Template } from '../syntax-tree.ts';

/** Whether a template names a method that changes its object, such as append or update. */
export function callsMutatingMethod({ nodes }: Template): boolean {
  let found = false;
  visitExpressions(nodes, (node) => {
    if (node.kind === 'attribute' && MUTATING_METHODS.has(node.name)) found = true;
  });
  return found;
}
