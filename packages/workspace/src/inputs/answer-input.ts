import { permit } from '../permit.ts';
import { runOf } from '../runs/run-of.ts';
import type { Context } from '../services/services.ts';
import type { AnswerInput } from '../workspace-actions.ts';

export async function answerInput(context: Context, given: AnswerInput): Promise<{ accepted: boolean }> {
  permit(context.actor, 'inputs.answer');
  const { run, step, visit, item, option, input } = given;
  await runOf(context, run);
  return context.runtime.answer(run, step, visit, item, { option, input: { ...input } }, context.actor.name);
}
