import type { GivenAnswer } from '@setpiece/playbook';
import { approvingOption, type InputForm } from './input-form.ts';

/** How far a question has come. */
export interface Standing {
  /** People who agree so far: on the option that leads, else all who answered. */
  readonly given: number;
  readonly needed: number;
  readonly decided: boolean;
}

/**
 * Whether the answers so far, in the order in which they came, decide a question. The option that reaches the quorum first wins; in
 * an approval any answer but the approving one decides at once.
 */
export function standingOf(form: InputForm, answers: readonly Pick<GivenAnswer, 'option'>[]): Standing {
  const needed = form.quorum ?? 1;
  const given = agreeing(form, answers);
  return { given, needed, decided: given >= needed || isVetoed(form, answers) };
}

function agreeing(form: InputForm, answers: readonly Pick<GivenAnswer, 'option'>[]): number {
  if (!form.options?.length) return answers.length;
  const byOption = Map.groupBy(answers, ({ option }) => option);
  if (form.approval) return byOption.get(approvingOption(form))?.length ?? 0;
  return Math.max(0, ...[...byOption.values()].map(({ length }) => length));
}

function isVetoed(form: InputForm, answers: readonly Pick<GivenAnswer, 'option'>[]): boolean {
  const yes = approvingOption(form);
  return form.approval === true && yes !== undefined && answers.some(({ option }) => option !== yes);
}
