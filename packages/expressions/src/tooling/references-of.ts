import { parseTemplate } from '../parser/parse-template.ts';
import { MUTATING_METHODS } from '../functions/method-names.ts';
import { visitExpressions, visitNodes } from '../syntax-tree-search.ts';
import type { Expression, Template } from '../syntax-tree.ts';

/** What a template names of the world around it. */
export interface TemplateReferences {
  /** The first name after `vars.` */
  readonly vars: readonly string[];
  /** The keys after `vars.steps.` */
  readonly steps: readonly string[];
  /** The names after `globalVars.` */
  readonly globals: readonly string[];
  /** The names in `{{@Name}}`. */
  readonly macros: readonly string[];
  /** Calls a method that may change a variable. */
  readonly setsVars: boolean;
  /** Uses `vars` itself or with a computed name, so that any variable may be meant. */
  readonly usesAllVars: boolean;
}

/** What a template refers to; empty lists for one that cannot be read. */
export function referencesOf(source: string): TemplateReferences {
  const template = parsed(source);
  const found = new Finder();
  if (template !== undefined) found.search(template);
  return found.result();
}

function parsed(source: string): Template | undefined {
  try {
    return parseTemplate(source);
  } catch {
    return undefined;
  }
}

class Finder {
  private readonly vars = new Set<string>();
  private readonly steps = new Set<string>();
  private readonly globals = new Set<string>();
  private readonly macros = new Set<string>();
  private setsVars = false;
  private usesAllVars = false;

  search({ nodes }: Template): void {
    const known = new Set<Expression>();
    visitNodes(nodes, (node) => {
      if (node.kind === 'macro-text') this.macros.add(node.name);
      if (node.kind === 'jsonata') this.searchJsonata(node.source);
    });
    visitExpressions(nodes, (node) => {
      if (node.kind === 'call' && node.callee.kind === 'attribute' && MUTATING_METHODS.has(node.callee.name)) {
        this.setsVars ||= true;
        known.add(node.callee);
      }
      this.visit(node, known);
    });
  }

  private visit(node: Expression, known: Set<Expression>): void {
    const segment = segmentOf(node);
    if (segment !== undefined && 'object' in node && !known.has(node)) {
      const { object } = node;
      if (isName(object, 'vars')) this.addKnown(this.vars, segment, object, known);
      if (isName(object, 'globalVars')) this.globals.add(segment);
      const parent = segmentOf(object);
      if (parent === 'steps' && 'object' in object && isName(object.object, 'vars')) this.steps.add(segment);
    }
    if (isName(node, 'vars') && !known.has(node)) this.usesAllVars = true;
  }

  private addKnown(names: Set<string>, name: string, object: Expression, known: Set<Expression>): void {
    names.add(name);
    known.add(object);
  }

  private searchJsonata(source: string): void {
    for (const [, name, step] of source.matchAll(/\bvars\.(\w+)(?:\.(\w+))?/g)) {
      this.vars.add(name!);
      if (name === 'steps' && step !== undefined) this.steps.add(step);
    }
    for (const [, name] of source.matchAll(/\bglobalVars\.(\w+)/g)) this.globals.add(name!);
  }

  result(): TemplateReferences {
    const { setsVars, usesAllVars } = this;
    return {
      vars: [...this.vars],
      steps: [...this.steps],
      globals: [...this.globals],
      macros: [...this.macros],
      setsVars,
      usesAllVars,
    };
  }
}

/** The fixed key an expression takes of its object, if it does. */
export function segmentOf(node: Expression): string | undefined {
  if (node.kind === 'attribute') return node.name;
  if (node.kind !== 'item' || node.key.kind !== 'constant') return undefined;
  return typeof node.key.value === 'string' ? node.key.value : undefined;
}

function isName(node: Expression, name: string): boolean {
  return node.kind === 'name' && node.name === name;
}
