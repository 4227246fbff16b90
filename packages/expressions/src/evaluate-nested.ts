import { readyTemplate } from './compiled-templates.ts';
import type { EvaluateOptions } from './environment.ts';
import { Fault } from './fault.ts';
import { bindFunctions } from './bind-functions.ts';
import { EvaluationContext, type EvaluateNested } from './functions/evaluation-context.ts';

const MAX_NESTING = 8;

/** Evaluates the text of a macro inside another template. */
export function evaluateNested(options: EvaluateOptions, depth = 0): EvaluateNested {
  return async (template, root) => {
    if (depth >= MAX_NESTING) throw new Fault('LIMIT', 'Macros name each other in a circle.');
    const ready = readyTemplate(template);
    const context = new EvaluationContext(options, evaluateNested(options, depth + 1));
    return ready.expression.evaluate(
      root,
      bindFunctions(ready.functionNames, context, ready.hasJsonata),
    ) as Promise<unknown>;
  };
}
