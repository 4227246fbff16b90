import type { AnswerOption, FormField, Value } from '@setpiece/playbook';
import type { OptionNeed } from '@setpiece/records';

/** A question as it is asked: everything in it is evaluated. */
export interface InputForm {
  readonly title: string;
  readonly text?: string;
  readonly fields?: readonly FormField[];
  readonly options?: readonly AnswerOption[];
  /** Fields that must be filled in for some of the options only. */
  readonly needs?: readonly OptionNeed[];
  readonly approval?: boolean;
  readonly quorum?: number;
  /** Who is asked; `emails` are single addresses. */
  readonly assignee?: {
    readonly user?: Value;
    readonly role?: Value;
    readonly team?: Value;
    readonly emails?: readonly string[];
  };
  /** IRI of the record that the question is about. */
  readonly record?: Value;
  /** Milliseconds between reminders. */
  readonly remind?: number;
  /** The question is whether an attempt in doubt is to be repeated. */
  readonly inDoubt?: boolean;
  /** That attempt: its number, when it began, and what it was called with. */
  readonly attempt?: number;
  readonly startedAt?: number;
  readonly inputs?: Value;
}

/** The option that says yes in an approval: the primary one, else the first. */
export function approvingOption({ options = [] }: Pick<InputForm, 'options'>): string | undefined {
  return (options.find(({ primary }) => primary) ?? options[0])?.name;
}
