import type { JsonPatchOperation } from '@setpiece/playbook';
import { bindFunctions } from './bind-functions.ts';
import { ChangedVars } from './changed-vars.ts';
import { knownTemplate, readyTemplate, type ReadyTemplate } from './compiled-templates.ts';
import type { EvaluateOptions, Scope } from './environment.ts';
import { evaluateNested } from './evaluate-nested.ts';
import { expandMacros } from './expand-macros.ts';
import { explainError } from './explain-error.ts';
import { ExpressionError } from './expression-error.ts';
import { Frame } from './fast/closure.ts';
import { EvaluationContext } from './functions/evaluation-context.ts';
import { inTurn } from './in-turn.ts';
import { readLiteral } from './literals/read-literal.ts';
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
export function evaluateTemplate(template: string, scope: Scope, options: EvaluateOptions): Promise<Evaluation> {
  const known = knownTemplate(template);
  if (known === undefined || known.hasMacro) return evaluateNew(template, scope, options);
  const simple = evaluateSimple(known, scope, options);
  return simple === undefined ? evaluateByLibrary(known, scope, options) : Promise.resolve(simple);
}

async function evaluateNew(template: string, scope: Scope, options: EvaluateOptions): Promise<Evaluation> {
  const ready = prepare(template, options);
  return evaluateSimple(ready, scope, options) ?? evaluateByLibrary(ready, scope, options);
}

/** Compiles a template, its macros replaced. @throws ExpressionError */
export function prepare(template: string, options: EvaluateOptions): ReadyTemplate {
  const known = knownTemplate(template);
  if (known !== undefined && !known.hasMacro) return known;
  try {
    return readyTemplate(expandMacros(template, options.environment));
  } catch (error) {
    if (error instanceof ExpressionError) throw error.at(options.at ?? {});
    throw error instanceof RangeError ? tooDeep(template, options) : error;
  }
}

/** Evaluates a simple template at once; undefined if it is not simple or fails: the library's errors know their place. */
export function evaluateSimple(ready: ReadyTemplate, scope: Scope, options: EvaluateOptions): Evaluation | undefined {
  if (ready.closure === undefined) return undefined;
  try {
    const context = new EvaluationContext(options, evaluateNested, scope.vars);
    return finish(ready.closure(inputOf(scope), new Frame(), context), options);
  } catch {
    return undefined;
  }
}

/**
 * Evaluates with the jsonata library. Its time limit goes by the clock on the wall, so a template that was merely kept waiting
 * by a busy machine gets a second try; an author's own JSONata, which may be endless, does not.
 */
async function evaluateByLibrary(ready: ReadyTemplate, scope: Scope, options: EvaluateOptions): Promise<Evaluation> {
  try {
    if (ready.hasJsonata) assertPlainData(scope);
    return await attempt(ready, scope, options).catch((error: unknown) => {
      if (ready.hasJsonata || !isTimeout(error)) throw error;
      return attempt(ready, scope, options);
    });
  } catch (error) {
    throw explainError(error, ready, options);
  }
}

async function attempt(ready: ReadyTemplate, scope: Scope, options: EvaluateOptions): Promise<Evaluation> {
  const isCopied = ready.mayMutate && options.values === 'fortisoar';
  const changes = isCopied ? new ChangedVars(ready.template, scope) : undefined;
  const input = changes === undefined ? inputOf(scope) : { ...inputOf(scope), vars: changes.vars };
  const context = new EvaluationContext(options, evaluateNested, scope.vars);
  const bindings = bindFunctions(ready.functionNames, context, ready.hasJsonata);
  const value = await inTurn(() => ready.expression.evaluate(input, bindings) as Promise<unknown>);
  return { ...finish(value, options), ...changes?.patch() };
}

function isTimeout(error: unknown): boolean {
  return (error as { readonly code?: unknown }).code === 'D1012';
}

function inputOf({ vars, globalVars = {} }: Scope): object {
  return { vars, globalVars };
}

function finish(result: unknown, { values }: EvaluateOptions): Evaluation {
  const value = result === undefined ? '' : result;
  if (values !== 'fortisoar' || typeof value !== 'string') return { value };
  const literal = readLiteral(value);
  if (literal === undefined) return { value };
  const reparsed = toPlain(literal.value);
  return reparsed === value ? { value } : { value, reparsed };
}

function tooDeep(template: string, { at }: EvaluateOptions): ExpressionError {
  const message = 'The template is nested too deeply: split it with "set".';
  return new ExpressionError({ code: 'LIMIT', message, template, start: 0, end: template.length, ...at });
}
