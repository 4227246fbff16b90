import { BadAnswer } from '@setpiece/runtime';
import { RefusedError } from '../errors/refused-error.ts';
import { permit } from '../permit.ts';
import { runOf } from '../runs/run-of.ts';
import type { Context } from '../services/services.ts';
import type { AnswerInput } from '../workspace-actions.ts';

export async function answerInput(context: Context, given: AnswerInput): Promise<{ accepted: boolean }> {
  permit(context.actor, 'inputs.answer');
  const { run, step, visit, item, option, input } = given;
  await runOf(context, run);
  const answer = { ...(option !== undefined && { option }), input: { ...input } };
  try {
    return await context.runtime.answer(run, step, visit, item, answer, context.actor.name);
  } catch (cause) {
    if (cause instanceof BadAnswer) throw new RefusedError(cause.message);
    throw cause;
  }
}
