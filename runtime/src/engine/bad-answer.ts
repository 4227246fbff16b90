import type { AnswerProblem } from '@setpiece/records';

/** An answer that does not fit its question, or comes a second time from the same person. */
export class BadAnswer extends Error {
  override readonly name = 'BadAnswer';
  /** What is wrong with which field, where it is a field. */
  readonly problems: readonly AnswerProblem[];

  constructor(message: string, problems: readonly AnswerProblem[] = []) {
    super(message);
    this.problems = problems;
  }
}
