import { bindFunctions, type Binding } from './bind-functions.ts';
import type { EvaluateOptions } from './environment.ts';
import { evaluateNested } from './evaluate-nested.ts';
import { LIBRARY } from './functions/catalogue.ts';
import { EvaluationContext } from './functions/evaluation-context.ts';

/**
 * The functions that the text of `toJsonata` calls, as bindings for the plain jsonata library:
 * `jsonata(toJsonata(template)).evaluate({ vars, globalVars }, functionLibrary(options))`.
 */
export function functionLibrary(options: EvaluateOptions): Record<string, Binding> {
  const context = new EvaluationContext(options, evaluateNested);
  return bindFunctions(Object.keys(LIBRARY), context, true);
}
