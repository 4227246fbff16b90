import { compile } from '@jmespath-community/jmespath';
import jsonata from 'jsonata';
import { ExpressionError } from '../expression-error.ts';
import { Fault } from '../fault.ts';
import { filterFunction, FILTER_NAMES, testFunction, TEST_NAMES } from '../functions/catalogue.ts';
import { nearestName } from '../nearest-name.ts';
import { parseTemplate } from '../parser/parse-template.ts';
import { PythonRegex } from '../regex/python-regex.ts';
import { bodiesOf, expressionsOf, visitExpression } from '../syntax-tree-search.ts';
import type { Expression, TemplateNode } from '../syntax-tree.ts';
import { treeOf } from '../to-jsonata/compile-template.ts';
import { inferShape, type InferContext, type ShapeProblem } from './infer-shape.ts';
import { mergeShapes, shape, UNKNOWN, type ShapeNode } from './shape-node.ts';
import { diagnosticAt, diagnosticCode, type TemplateDiagnostic } from './template-diagnostic.ts';
import type { ValueScope } from './value-scope.ts';

/** Checks a template without evaluating it; with a scope also the keys it names. Empty if all is well. */
export function checkTemplate(template: string, scope?: ValueScope): readonly TemplateDiagnostic[] {
  try {
    const parsed = parseTemplate(template);
    const check = new TemplateCheck(template, scope);
    check.body(parsed.nodes, new Map());
    if (check.found.length === 0) treeOf(parsed);
    return check.found;
  } catch (error) {
    return [fromError(template, error)];
  }
}

/** The shape a template gives: of its expression if it is one whole `{{ }}`, else text. */
export function templateShape(template: string, scope?: ValueScope): ShapeNode {
  try {
    const { whole } = parseTemplate(template);
    if (whole === undefined) return shape('text');
    if (whole.kind !== 'output') return UNKNOWN;
    return inferShape(whole.expression, { scope, locals: new Map(), report: () => undefined });
  } catch {
    return UNKNOWN;
  }
}

function fromError(template: string, error: unknown): TemplateDiagnostic {
  if (error instanceof RangeError)
    return diagnosticAt(template, {
      code: 'TEMPLATE_SYNTAX',
      severity: 'error',
      message: 'The template is nested too deeply: split it with "set".',
      start: 0,
      end: template.length,
    });
  if (!(error instanceof ExpressionError)) throw error;
  const { code, reason: message, nearest, offset, length } = error;
  return diagnosticAt(template, {
    code: diagnosticCode(code),
    severity: 'error',
    message,
    ...(nearest === undefined ? {} : { nearest }),
    start: offset,
    end: offset + length,
  });
}

type Locals = Map<string, ShapeNode>;

class TemplateCheck {
  readonly found: TemplateDiagnostic[] = [];
  private readonly template: string;
  private readonly scope: ValueScope | undefined;

  constructor(template: string, scope: ValueScope | undefined) {
    this.template = template;
    this.scope = scope;
  }

  body(nodes: readonly TemplateNode[], locals: Locals): void {
    for (const node of nodes) if (node.kind === 'macro') locals.set(node.name, UNKNOWN);
    for (const node of nodes) this.node(node, locals);
  }

  private node(node: TemplateNode, locals: Locals): void {
    for (const expression of expressionsOf(node)) visitExpression(expression, (part) => this.names(part));
    if (node.kind === 'for') return this.forLoop(node, locals);
    if (node.kind === 'set') return this.set(node, locals);
    if (node.kind === 'jsonata') return this.jsonata(node);
    const shapes = expressionsOf(node).map((expression) => this.infer(expression, locals));
    const isBranch = node.kind === 'if';
    for (const body of bodiesOf(node))
      this.body(body, isBranch ? locals : new Map([...locals, ...namesInside(node, shapes)]));
    if (node.kind === 'set-block') locals.set(node.name, shape('text'));
    return undefined;
  }

  private forLoop(node: TemplateNode & { kind: 'for' }, locals: Locals): void {
    const source = this.infer(node.source, locals);
    const inner = new Map(locals);
    inner.set('loop', UNKNOWN);
    if (node.target.kind === 'name')
      inner.set(node.target.name, source.type === 'list' ? (source.items ?? UNKNOWN) : UNKNOWN);
    else for (const name of node.target.names) inner.set(name, UNKNOWN);
    if (node.condition !== undefined) this.infer(node.condition, inner);
    this.body(node.body, inner);
    this.body(node.otherwise ?? [], new Map(locals));
  }

  private set({ target, value }: TemplateNode & { kind: 'set' }, locals: Locals): void {
    const result = this.infer(value, locals);
    if (target.kind === 'tuple') for (const name of target.names) locals.set(name, UNKNOWN);
    else
      locals.set(
        target.name,
        locals.has(target.name) ? mergeShapes([locals.get(target.name)!, open(result)]) : open(result),
      );
  }

  private infer(node: Expression, locals: Locals): ShapeNode {
    const context: InferContext = { scope: this.scope, locals, report: (problem) => this.problem(problem) };
    return inferShape(node, context);
  }

  private problem({ start, end, code, message, nearest, type }: ShapeProblem): void {
    const severity = code === 'UNKNOWN_NAME' ? 'error' : 'warning';
    this.add({
      code,
      severity,
      message,
      start,
      end,
      ...(nearest === undefined ? {} : { nearest }),
      ...(type === undefined ? {} : { type }),
    });
  }

  private names(node: Expression): void {
    if (node.kind === 'filter') {
      if (filterFunction(node.name) === undefined) this.unknown('filter', node, FILTER_NAMES);
      else this.constants(node);
    }
    if (node.kind === 'test' && testFunction(node.name) === undefined) this.unknown('test', node, TEST_NAMES);
  }

  private unknown(
    what: 'filter' | 'test',
    { name, nameStart }: { name: string; nameStart: number },
    known: readonly string[],
  ): void {
    const nearest = nearestName(name, known);
    const message = `There is no ${what} "${name}"${nearest === undefined ? '.' : `; did you mean "${nearest}"?`}`;
    const code = what === 'filter' ? 'UNKNOWN_FILTER' : 'UNKNOWN_TEST';
    this.add({
      code,
      severity: 'error',
      message,
      start: nameStart,
      end: nameStart + name.length,
      ...(nearest === undefined ? {} : { nearest }),
    });
  }

  /** Patterns and queries that are written out are read here already. */
  private constants({ name, args }: Expression & { kind: 'filter' }): void {
    const [first] = args.positional;
    if (first?.kind !== 'constant' || typeof first.value !== 'string') return;
    const { start, end, value } = first;
    if (name.startsWith('regex_') && name !== 'regex_escape') {
      const message = reasonOf(() => new PythonRegex(value, { ignoreCase: false, multiline: false }));
      if (message !== undefined) this.add({ code: 'INVALID_REGEX', severity: 'error', message, start, end });
    }
    if (name === 'json_query' && !value.includes('`')) {
      const message = reasonOf(() => compile(value));
      if (message !== undefined)
        this.add({ code: 'INVALID_QUERY', severity: 'error', message: `JMESPath: ${message}`, start, end });
    }
  }

  private jsonata({ source, start, end }: TemplateNode & { kind: 'jsonata' }): void {
    const message = reasonOf(() => jsonata(source));
    if (message !== undefined)
      this.add({ code: 'TEMPLATE_SYNTAX', severity: 'error', message: `JSONata: ${message}`, start, end });
  }

  private add(details: Parameters<typeof diagnosticAt>[1]): void {
    const diagnostic = diagnosticAt(this.template, details);
    const isKnown = this.found.some(({ offset, code }) => offset === diagnostic.offset && code === diagnostic.code);
    if (!isKnown) this.found.push(diagnostic);
  }
}

/** The names that a node gives to what is inside it. */
function namesInside(node: TemplateNode, shapes: readonly ShapeNode[]): [string, ShapeNode][] {
  if (node.kind === 'with') return node.assignments.map(([name], index) => [name, shapes[index] ?? UNKNOWN]);
  if (node.kind !== 'macro' && node.kind !== 'call-block') return [];
  return [...node.parameters.map(({ name }): [string, ShapeNode] => [name, UNKNOWN]), ['caller', UNKNOWN]];
}

/** A variable may be changed later, so its keys are never final. */
function open(known: ShapeNode): ShapeNode {
  return known.type === 'object' ? { ...known, isOpen: true } : known;
}

function reasonOf(read: () => unknown): string | undefined {
  try {
    read();
    return undefined;
  } catch (error) {
    return error instanceof Fault || error instanceof Error
      ? error.message
      : String((error as { message?: unknown }).message);
  }
}
