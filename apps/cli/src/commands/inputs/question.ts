import { CommandFailure } from '../../command-failure.ts';
import type { ServerClient } from '../../server-connection.ts';

/** How a command names a question: by its run, and where the run asks several by the step. */
export interface QuestionOptions {
  readonly data?: string;
  readonly json?: boolean;
  readonly step?: string;
  readonly item?: number;
}

type Question = Awaited<ReturnType<ServerClient['inputs']['list']['query']>>[number];

/** The one question that is meant. @throws CommandFailure when there is none, or there are several */
export async function questionOf(client: ServerClient, run: string, options: QuestionOptions): Promise<Question> {
  const { step, item } = options;
  const all = await client.inputs.list.query({ run });
  const fitting = all.filter(
    (one) =>
      (step === undefined || one.step === step || one.stepName === step) &&
      (item === undefined || one.item === item - 1),
  );
  const [found] = fitting;
  if (!found) {
    const asked = all.length
      ? ` It asks at ${all.map(({ stepName }) => `"${stepName}"`).join(', ')}.`
      : ' What is asked now: setpiece inputs list.';
    throw new CommandFailure(`Run ${run} asks nothing${step === undefined ? '' : ` at step "${step}"`} now.${asked}`);
  }
  if (fitting.length > 1)
    throw new CommandFailure(
      `Run ${run} asks ${fitting.length} questions. Name one with --step and --item: ${fitting.map(({ stepName, item: at }) => `"${stepName}"${at === undefined ? '' : ` item ${at + 1}`}`).join(', ')}.`,
    );
  return found;
}

/** The address of a question, as the API takes it. */
export function addressOf({ run, step, visit, item }: Question) {
  return { run, step, visit, ...(item !== undefined && { item }) };
}

/** A whole number from 1. */
export function itemNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new CommandFailure(`"${text}" is no item. Items count from 1.`);
  return number;
}
