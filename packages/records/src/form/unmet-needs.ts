import type { Values } from '@setpiece/playbook';
import type { AnswerProblem } from './check-answer.ts';
import { isEmpty } from './read-field.ts';

/** A field that one answer to a question cannot do without, and the others can. */
export interface OptionNeed extends AnswerProblem {
  readonly option: string;
}

/** What has still to be filled in before this option can be chosen. */
export function unmetNeeds(
  needs: readonly OptionNeed[] | undefined,
  option: string | undefined,
  input: Values,
): AnswerProblem[] {
  return (needs ?? [])
    .filter((need) => need.option === option && isEmpty(input[need.field]))
    .map(({ field, message }) => ({ field, message }));
}
