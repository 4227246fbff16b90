import { TreeInterpreter, type JSONValue } from '@jmespath-community/jmespath';
import { compareText } from '../values/order.ts';

type Interpreter = typeof TreeInterpreter;
type Node = Parameters<Interpreter['search']>[0];
type Value = Parameters<Interpreter['visit']>[1];
type Result = ReturnType<Interpreter['visit']>;

const LibraryInterpreter = TreeInterpreter.constructor as new () => Interpreter;

/**
 * The library's interpreter with the meaning of the original jmespath: own keys only, a multi-select of null is null,
 * texts can be ordered (so that ISO dates compare).
 */
class JmespathInterpreter extends LibraryInterpreter {
  override visit(node: Node, value: Value): Result {
    if (node.type === 'Field') return fieldOf(value, node.name);
    if (node.type === 'Comparator') return this.visitComparator(node, value);
    if (node.type === 'MultiSelectList' && value === null) return null;
    if (node.type === 'MultiSelectHash') return value === null ? null : this.visitHash(node, value);
    return super.visit(node, value);
  }

  private visitHash(node: Node & { type: 'MultiSelectHash' }, value: Value): Result {
    return Object.fromEntries(node.children.map((child) => [child.name, this.visit(child.value, value) as JSONValue]));
  }

  private visitComparator(node: Node & { type: 'Comparator' }, value: Value): Result {
    const left = this.visit(node.left, value);
    const right = this.visit(node.right, value);
    if (typeof left !== 'string' || typeof right !== 'string') return super.visit(node, value);
    return ORDER[node.name](compareText(left, right));
  }
}

const ORDER: Record<(Node & { type: 'Comparator' })['name'], (order: number) => boolean> = {
  EQ: (order) => order === 0,
  NE: (order) => order !== 0,
  LT: (order) => order < 0,
  LTE: (order) => order <= 0,
  GT: (order) => order > 0,
  GTE: (order) => order >= 0,
};

function fieldOf(value: Value, name: string): JSONValue {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || !Object.hasOwn(value, name)) return null;
  return (value as Record<string, JSONValue>)[name] ?? null;
}

/** Runs a compiled JMESPath expression. */
export function runJmespath(node: Node, data: JSONValue): JSONValue {
  return new JmespathInterpreter().search(node, data);
}
