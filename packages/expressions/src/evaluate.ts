import type { JsonPatchOperation } from '@setpiece/playbook';
import { readyTemplate, type ReadyTemplate } from './compiled-templates.ts';
import type { EvaluateOptions, Scope } from './environment.ts';
import { evaluateNested } from './evaluate-nested.ts';
import { expandMacros } from './expand-macros.ts';
import { explainError } from './explain-error.ts';
import { inTurn } from './in-turn.ts';
import { ExpressionError } from './expression-error.ts';
import { Frame, type Closure } from './fast/closure.ts';
import { bindFunctions } from './bind-functions.ts';
import { EvaluationContext } from './functions/evaluation-context.ts';
import { readLiteral } from './literals/read-literal.ts';
import { difference } from './patch/difference.ts';
import { workingCopy } from './patch/working-copy.ts';
import { referencesOf } from './tooling/references-of.ts';
import { Dict } from './values/dict.ts';
import { assertPlainData } from './values/assert-plain-data.ts';
import { toPlain } from './values/to-plain.ts';

export interface Evaluation {
  /** Plain JSON: the native value of a whole `{{ }}`, text otherwise (before re-parsing). */
  readonly value: unknown;
  /** In fortisoar mode, if `value` is a text that reads as a literal and differs from it; may be null. */
  readonly reparsed?: unknown;
  /** In fortisoar mode, if the template really changed `vars`: paths below `vars`. */
  readonly patch?: readonly JsonPatchOperation[];
}

/** Evaluates one template. @throws ExpressionError */
export async function evaluateTemplate(template: string, scope: Scope, options: EvaluateOptions): Promise<Evaluation> {
  const ready = prepare(template, options);
  const changes = ready.mayMutate && options.values === 'fortisoar' ? new ChangedVars(ready, scope) : undefined;
  const input = { vars: changes?.vars ?? scope.vars, globalVars: scope.globalVars ?? {} };
  try {
    const value = await run(ready, input, scope, options);
    return { value, ...rereading(value, options), ...changes?.patch() };
  } catch (error) {
    throw explainError(error, ready, options);
  }
}

function prepare(template: string, options: EvaluateOptions): ReadyTemplate {
  try {
    return readyTemplate(expandMacros(template, options.environment));
  } catch (error) {
    if (error instanceof ExpressionError) throw error.at(options.at ?? {});
    throw error instanceof RangeError ? tooDeep(template, options) : error;
  }
}

function tooDeep(template: string, { at }: EvaluateOptions): ExpressionError {
  const message = 'The template is nested too deeply: split it with "set".';
  return new ExpressionError({ code: 'LIMIT', message, template, start: 0, end: template.length, ...at });
}

async function run(ready: ReadyTemplate, input: object, scope: Scope, options: EvaluateOptions): Promise<unknown> {
  if (ready.hasJsonata) assertPlainData(scope);
  const context = new EvaluationContext(options, evaluateNested(options), scope.vars);
  if (ready.closure !== undefined) {
    const result = runClosure(ready.closure, input, context);
    if (result !== undefined) return result.value === undefined ? '' : result.value;
  }
  const bindings = bindFunctions(ready.functionNames, context, ready.hasJsonata);
  const value = await inTurn(() => ready.expression.evaluate(input, bindings) as Promise<unknown>);
  return value === undefined ? '' : value;
}

/** Undefined where the closure cannot answer: the library evaluates again, and its errors know their place. */
function runClosure(closure: Closure, input: object, context: EvaluationContext): { value: unknown } | undefined {
  try {
    return { value: closure(input, new Frame(), context) };
  } catch {
    return undefined;
  }
}

function rereading(value: unknown, { values }: EvaluateOptions): { reparsed?: unknown } {
  if (values !== 'fortisoar' || typeof value !== 'string') return {};
  const literal = readLiteral(value);
  if (literal === undefined) return {};
  const reparsed = toPlain(literal.value);
  return reparsed === value ? {} : { reparsed };
}

/** The `vars` a changing template works on: copies of the variables it names, the others as they are. */
class ChangedVars {
  readonly vars: Dict;
  private readonly before: Record<string, unknown>;
  private readonly names: readonly string[];

  constructor({ template }: ReadyTemplate, { vars }: Scope) {
    const { vars: named, usesAllVars } = referencesOf(template.source);
    this.before = vars;
    this.names = usesAllVars ? Object.keys(vars) : named.filter((name) => Object.hasOwn(vars, name));
    const copied = new Set(this.names);
    this.vars = new Dict(Object.entries(vars).map(([name, value]) => [name, copied.has(name) ? workingCopy(value) : value]));
  }

  patch(): { patch?: readonly JsonPatchOperation[] } {
    const after = toPlain(this.vars) as Record<string, unknown>;
    const patch = difference(this.before, after);
    return patch.length === 0 ? {} : { patch };
  }
}
