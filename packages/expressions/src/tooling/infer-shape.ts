import type { Expression, Span } from '../syntax-tree.ts';
import { nearestName } from '../nearest-name.ts';
import { isMethodName } from '../functions/method-names.ts';
import { FILTER_RESULTS, METHOD_RESULTS, PROPERTY_RESULTS } from './result-shapes.ts';
import { mergeShapes, propertyOf, shape, UNKNOWN, type ShapeNode } from './shape-node.ts';
import { globalsShape, varsShape, type ValueScope } from './value-scope.ts';

export interface ShapeProblem extends Span {
  readonly code: 'UNKNOWN_KEY' | 'UNKNOWN_NAME' | 'TYPE_MISMATCH';
  readonly message: string;
  readonly nearest?: string | undefined;
  readonly type?: ShapeNode['type'];
}

/** What inference knows and whom it tells. */
export interface InferContext {
  readonly scope: ValueScope | undefined;
  readonly locals: ReadonlyMap<string, ShapeNode>;
  readonly report: (problem: ShapeProblem) => void;
}

/** The shape an expression gives; reports unknown keys and names unless the expression `mayMiss`. */
export function inferShape(node: Expression, context: InferContext, mayMiss = false): ShapeNode {
  switch (node.kind) {
    case 'constant':
      return node.value === null ? shape('null') : shape(typeof node.value === 'string' ? 'text' : 'boolean');
    case 'number':
      return shape('number');
    case 'name':
      return inferName(node, context);
    case 'list':
    case 'tuple':
      return { type: 'list', items: mergeShapes(node.items.map((item) => inferShape(item, context))) };
    case 'dict':
      return inferDict(node, context);
    case 'attribute':
      return attributeShape(inferShape(node.object, context, mayMiss), node.name, node, context, mayMiss);
    case 'item':
      return inferItem(node, context, mayMiss);
    case 'slice':
      return inferShape(node.object, context, mayMiss);
    case 'call':
      return inferCall(node, context);
    case 'filter':
      return inferFilter(node, context, mayMiss);
    case 'test':
      inferShape(node.input, context, node.name === 'defined' || node.name === 'undefined');
      inferAll(node.args.positional, context);
      return shape('boolean');
    case 'unary':
      inferShape(node.operand, context);
      return shape(node.operator === 'not' ? 'boolean' : 'number');
    case 'binary':
      return inferBinary(node, context);
    case 'logic':
      return mergeShapes([inferShape(node.left, context, mayMiss), inferShape(node.right, context, mayMiss)]);
    case 'compare':
      inferAll([node.first, ...node.rest.map(({ operand }) => operand)], context);
      return shape('boolean');
    case 'concat':
      inferAll(node.parts, context);
      return shape('text');
    case 'conditional':
      inferShape(node.condition, context);
      return mergeShapes(inferAll([node.then, ...(node.otherwise === undefined ? [] : [node.otherwise])], context));
  }
}

function inferAll(nodes: readonly Expression[], context: InferContext): ShapeNode[] {
  return nodes.map((node) => inferShape(node, context));
}

const KNOWN_NAMES = ['vars', 'globalVars', 'arrow', 'range', 'dict', 'namespace', 'loop', 'caller', 'getRelativeDate'];

function inferName(node: Expression & { kind: 'name' }, { locals, scope, report }: InferContext): ShapeNode {
  const local = locals.get(node.name);
  if (local !== undefined) return local;
  if (node.name === 'vars') return scope === undefined ? UNKNOWN : varsShape(scope);
  if (node.name === 'globalVars') return scope === undefined ? UNKNOWN : globalsShape(scope);
  if (KNOWN_NAMES.includes(node.name)) return UNKNOWN;
  const nearest = nearestName(node.name, [...KNOWN_NAMES, ...locals.keys()]);
  const hint =
    nearest === undefined ? `for a variable of the playbook write vars.${node.name}` : `did you mean "${nearest}"`;
  report({
    code: 'UNKNOWN_NAME',
    message: `Nothing is named "${node.name}"; ${hint}.`,
    nearest,
    start: node.start,
    end: node.end,
  });
  return UNKNOWN;
}

function inferDict(node: Expression & { kind: 'dict' }, context: InferContext): ShapeNode {
  const entries = node.entries.map(([key, value]): [string | undefined, ShapeNode] => {
    inferShape(key, context);
    const name = key.kind === 'constant' && typeof key.value === 'string' ? key.value : undefined;
    return [name, inferShape(value, context)];
  });
  const named = entries.filter((entry): entry is [string, ShapeNode] => entry[0] !== undefined);
  return { type: 'object', properties: Object.fromEntries(named), isOpen: true };
}

function inferItem(node: Expression & { kind: 'item' }, context: InferContext, mayMiss: boolean): ShapeNode {
  const object = inferShape(node.object, context, mayMiss);
  const { key } = node;
  if (key.kind === 'constant' && typeof key.value === 'string')
    return attributeShape(object, key.value, node, context, mayMiss, true);
  inferShape(key, context);
  if (object.type === 'list') return object.items ?? UNKNOWN;
  return object.type === 'text' ? shape('text') : UNKNOWN;
}

function attributeShape(
  object: ShapeNode,
  name: string,
  node: Span,
  { report }: InferContext,
  mayMiss: boolean,
  isItem = false,
): ShapeNode {
  if (object.type === 'date' || object.type === 'duration') return PROPERTY_RESULTS[name] ?? UNKNOWN;
  if (object.type === 'list' && !isMethodName(name)) {
    const message = `"${name}" is asked of a list; take an item first, for instance "[0]".`;
    if (!mayMiss)
      report({ code: 'TYPE_MISMATCH', message, type: 'list', start: node.end - name.length, end: node.end });
    return UNKNOWN;
  }
  if (object.type !== 'object') return UNKNOWN;
  const property = propertyOf(object, name);
  if (property !== undefined || object.isOpen || mayMiss || (!isItem && isMethodName(name))) return property ?? UNKNOWN;
  const keys = Object.keys(object.properties ?? {});
  const nearest = nearestName(name, keys);
  const hint =
    nearest === undefined ? `known are ${keys.slice(0, 8).join(', ') || 'none'}` : `did you mean "${nearest}"`;
  report({
    code: 'UNKNOWN_KEY',
    message: `"${name}" is not known here; ${hint}.`,
    nearest,
    start: node.start,
    end: node.end,
  });
  return UNKNOWN;
}

function inferCall(node: Expression & { kind: 'call' }, context: InferContext): ShapeNode {
  inferAll([...node.args.positional, ...node.args.named.map(([, value]) => value)], context);
  const { callee } = node;
  if (callee.kind === 'attribute') {
    const object = inferShape(callee.object, context);
    if (callee.object.kind === 'name' && callee.object.name === 'arrow') return shape('date');
    if (object.type === 'list' && callee.name === 'pop') return object.items ?? UNKNOWN;
    return METHOD_RESULTS[callee.name] ?? UNKNOWN;
  }
  inferShape(callee, context);
  if (callee.kind !== 'name') return UNKNOWN;
  return callee.name === 'range'
    ? { type: 'list', items: shape('number') }
    : callee.name === 'dict'
      ? { type: 'object', isOpen: true }
      : UNKNOWN;
}

const KEEPS_INPUT = new Set([
  'sort',
  'unique',
  'reverse',
  'list',
  'shuffle',
  'union',
  'difference',
  'intersect',
  'select',
  'reject',
  'selectattr',
  'rejectattr',
]);

function inferFilter(node: Expression & { kind: 'filter' }, context: InferContext, mayMiss: boolean): ShapeNode {
  const isDefault = node.name === 'default' || node.name === 'd';
  const input = inferShape(node.input, context, mayMiss || isDefault);
  const values = [...node.args.positional, ...node.args.named.map(([, value]) => value)];
  const args = values.map((value) => inferShape(value, context, isDefault));
  if (isDefault) return mergeShapes([input, ...args.slice(0, 1)]);
  if (node.name === 'ternary') return mergeShapes(args);
  if (node.name === 'picklist' && node.args.positional.length > 1) return shape('text');
  if (['first', 'last', 'random', 'max', 'min'].includes(node.name)) return input.items ?? UNKNOWN;
  if (KEEPS_INPUT.has(node.name) && input.type === 'list') return input;
  return FILTER_RESULTS[node.name] ?? UNKNOWN;
}

function inferBinary(node: Expression & { kind: 'binary' }, context: InferContext): ShapeNode {
  const [left, right] = inferAll([node.left, node.right], context) as [ShapeNode, ShapeNode];
  if (node.operator !== '+')
    return node.operator === '%' && left.type === 'text' ? left : left.type === 'date' ? UNKNOWN : shape('number');
  const types = new Set([left.type, right.type]);
  if (types.has('unknown')) return UNKNOWN;
  const isMixed =
    types.size > 1 && (types.has('text') || types.has('list') || types.has('object') || types.has('null'));
  if (isMixed)
    context.report({
      code: 'TYPE_MISMATCH',
      message: `"+" cannot add ${left.type} and ${right.type}; "~" joins texts.`,
      type: right.type,
      start: node.start,
      end: node.end,
    });
  return left;
}
