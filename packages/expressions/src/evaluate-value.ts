import type { JsonPatchOperation } from '@setpiece/playbook';
import type { EvaluateOptions, Scope } from './environment.ts';
import { evaluateSimple, evaluateTemplate, prepare } from './evaluate.ts';
import { isTemplate } from './is-template.ts';
import { readLiteral } from './literals/read-literal.ts';
import { applyPatch } from './patch/apply-patch.ts';
import { toPlain } from './values/to-plain.ts';

export interface EvaluateValueOptions extends EvaluateOptions {
  /** In fortisoar mode, read texts without templates as literals, too. */
  readonly reparseLiterals?: boolean;
}

/**
 * Evaluates every text inside a JSON value in key order; each sees what those before it changed in `vars`.
 * In fortisoar mode the value of a text is its re-reading if there is one. @throws ExpressionError
 */
export async function evaluateValue(
  value: unknown,
  scope: Scope,
  options: EvaluateValueOptions,
): Promise<{ value: unknown; patch: readonly JsonPatchOperation[] }> {
  const atOnce = evaluateAtOnce(value, scope, options);
  if (atOnce !== LATER) return { value: atOnce, patch: [] };
  const walk = new ValueWalk(scope, options);
  return { value: await walk.evaluate(value), patch: walk.patch };
}

const LATER = Symbol('not all texts are simple');

/** The value if all its texts are simple (so that none changes `vars`), or LATER. */
function evaluateAtOnce(value: unknown, scope: Scope, options: EvaluateValueOptions): unknown {
  if (typeof value === 'string') return textAtOnce(value, scope, options);
  if (typeof value !== 'object' || value === null) return value;
  const isList = Array.isArray(value);
  const result: [string, unknown][] = [];
  for (const [key, item] of Object.entries(value)) {
    const evaluated = evaluateAtOnce(item, scope, options);
    if (evaluated === LATER) return LATER;
    result.push([key, evaluated]);
  }
  return isList ? result.map(([, item]) => item) : Object.fromEntries(result);
}

function textAtOnce(text: string, scope: Scope, options: EvaluateValueOptions): unknown {
  if (!isTemplate(text)) return literalOf(text, options);
  const evaluation = evaluateSimple(prepare(text, options), scope, options);
  if (evaluation === undefined) return LATER;
  return 'reparsed' in evaluation ? evaluation.reparsed : evaluation.value;
}

function literalOf(text: string, { values, reparseLiterals }: EvaluateValueOptions): unknown {
  if (values !== 'fortisoar' || !reparseLiterals) return text;
  const literal = readLiteral(text);
  return literal === undefined ? text : toPlain(literal.value);
}

class ValueWalk {
  readonly patch: JsonPatchOperation[] = [];
  private scope: Scope;
  private readonly options: EvaluateValueOptions;

  constructor(scope: Scope, options: EvaluateValueOptions) {
    this.scope = scope;
    this.options = options;
  }

  async evaluate(value: unknown): Promise<unknown> {
    if (typeof value === 'string') return this.evaluateText(value);
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return this.evaluateList(value);
    return this.evaluateObject(value);
  }

  private async evaluateText(text: string): Promise<unknown> {
    if (!isTemplate(text)) return literalOf(text, this.options);
    const { value, patch = [], ...rest } = await evaluateTemplate(text, this.scope, this.options);
    if (patch.length > 0) this.scope = { ...this.scope, vars: applyPatch(this.scope.vars, patch) };
    this.patch.push(...patch);
    return 'reparsed' in rest ? rest.reparsed : value;
  }

  private async evaluateList(list: readonly unknown[]): Promise<unknown[]> {
    const result: unknown[] = [];
    for (const item of list) result.push(await this.evaluate(item));
    return result;
  }

  private async evaluateObject(object: object): Promise<Record<string, unknown>> {
    const entries: [string, unknown][] = [];
    for (const [key, item] of Object.entries(object)) entries.push([key, await this.evaluate(item)]);
    return Object.fromEntries(entries);
  }
}
