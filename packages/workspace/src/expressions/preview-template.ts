import { ExpressionError } from '@setpiece/expressions';
import { macroValues } from '@setpiece/db';
import type { Value } from '@setpiece/playbook';
import { permit } from '../permit.ts';
import { lookupsOf } from '../services/run-environment.ts';
import type { Context } from '../services/services.ts';
import type { Preview, PreviewTemplate } from '../workspace-actions.ts';

/** What a template would give now. Nothing that it changes in `vars` is kept. */
export async function previewTemplate(context: Context, given: PreviewTemplate): Promise<Preview> {
  permit(context.actor, 'playbooks.read');
  const { template, values, vars, globalVars = macroValues(context.database) } = given;
  const environment = { ...lookupsOf(context.database, context.catalog), now: context.clock.now() };
  try {
    const { value } = await context.evaluator.evaluateTemplate(template, { vars, globalVars }, { values, environment });
    return { value: (value ?? null) as Value };
  } catch (cause) {
    if (!(cause instanceof ExpressionError)) throw cause;
    const { code, message, line, column } = cause;
    return { error: { code, message, line, column } };
  }
}
