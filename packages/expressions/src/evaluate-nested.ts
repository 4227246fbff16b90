import { bindFunctions } from './bind-functions.ts';
import { readyTemplate } from './compiled-templates.ts';
import { Fault } from './fault.ts';
import { EvaluationContext } from './functions/evaluation-context.ts';

const MAX_NESTING = 8;

/** Evaluates the text of a macro inside another template. */
export async function evaluateNested(template: string, root: unknown, outer: EvaluationContext): Promise<unknown> {
  if (outer.depth >= MAX_NESTING) throw new Fault('LIMIT', 'Macros name each other in a circle.');
  const ready = readyTemplate(template);
  const context = new EvaluationContext(outer.options, evaluateNested, outer.protectedData, outer.depth + 1);
  const bindings = bindFunctions(ready.functionNames, context, ready.hasJsonata);
  return ready.expression.evaluate(root, bindings) as Promise<unknown>;
}
