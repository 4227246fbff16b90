import type { FormField, Values } from '@setpiece/playbook';
import { checkAnswer, type AnswerProblem } from '@setpiece/records';
import { BadAnswer, type Answered, type Answerer, type InputForm } from '@setpiece/runtime';
import { RefusedError } from '../errors/refused-error.ts';
import { runOf } from '../runs/run-of.ts';
import type { Context, Services } from '../services/services.ts';
import type { AnswerInput, AnswerOutcome } from '../workspace-actions.ts';
import { findOpenInput, type InputAddress } from './find-open-input.ts';
import { permitAnswer } from './permit-answer.ts';
import { whyClosed } from './why-closed.ts';

export async function answerInput(context: Context, given: AnswerInput): Promise<AnswerOutcome> {
  const open = await findOpenInput(context.reader, given);
  const form = (open?.form ?? {}) as unknown as InputForm;
  permitAnswer(context.actor, form);
  const { id } = await runOf(context, given.run);
  const { actor } = context;
  const address = { ...given, run: id };
  try {
    const answered = await giveAnswer(context, address, given, form.fields ?? [], { id: actor.id, name: actor.name });
    return await outcomeOf(context, address, answered);
  } catch (cause) {
    if (cause instanceof BadAnswer) throw new RefusedError(cause.message, cause.problems.map(diagnosticOf));
    throw cause;
  }
}

/**
 * Gives an answer after names of picklist items were made their IRIs.
 *
 * @throws BadAnswer
 */
export async function giveAnswer(
  { runtime, catalog }: Pick<Services, 'runtime' | 'catalog'>,
  { run, step, visit, item }: InputAddress,
  { option, input }: Pick<AnswerInput, 'option' | 'input'>,
  fields: readonly FormField[],
  by: Answerer,
): Promise<Answered> {
  const { picklists } = catalog.get();
  const lookups = { picklist: (name: string) => picklists.find((list) => list.name === name) };
  const { input: read, problems } = checkAnswer(fields, { ...input } as Values, lookups);
  if (problems.length) throw new BadAnswer(problems.map(({ message }) => message).join(' '), problems);
  const answer = { ...(option !== undefined && { option }), input: fields.length ? read : { ...input } };
  return runtime.answer(run, step, visit, item, answer, by);
}

async function outcomeOf(context: Context, address: InputAddress, answered: Answered): Promise<AnswerOutcome> {
  if (!answered.accepted) {
    const { message } = await whyClosed(context.reader, address);
    return { accepted: false, message };
  }
  const { given, needed, decided } = answered;
  const message = decided ? 'The run goes on.' : `${given} of ${needed} answers are there; it waits for the others.`;
  return { accepted: true, decided, given, needed, message };
}

function diagnosticOf({ field, message }: AnswerProblem) {
  return { code: 'BAD_ANSWER', severity: 'error', message, at: { path: field } } as const;
}
