import type { AnswerOption, FormField, Value } from '@setpiece/playbook';
import type { OptionNeed } from '@setpiece/records';
import type { AnswerView } from '@setpiece/runtime';

/** A manual input that waits for people. Everything in it is evaluated; times are epoch milliseconds. */
export interface WaitingInput {
  readonly run: string;
  readonly playbook: string;
  readonly playbookName: string;
  readonly step: string;
  readonly stepName: string;
  readonly visit: number;
  readonly item?: number;
  readonly approval: boolean;
  /** It asks whether a step whose outcome is not known is to be run again. */
  readonly inDoubt: boolean;
  /** The attempt that is in doubt. */
  readonly doubt?: { readonly attempt: number; readonly startedAt: number; readonly inputs: Value };
  readonly title: string;
  readonly text?: string;
  readonly fields: readonly FormField[];
  readonly options: readonly AnswerOption[];
  /** Fields that must be filled in for some of the options only. */
  readonly needs?: readonly OptionNeed[];
  readonly since: number;
  /** When its time is up. */
  readonly due?: number;
  readonly assignee?: AskedPeople;
  /** The record that the question is about. */
  readonly record?: { readonly iri: string; readonly module?: string; readonly title: string };
  /** Who has answered so far. */
  readonly answers: readonly AnswerView[];
  /** Whether whoever looks is one of them. */
  readonly isAnswered: boolean;
  /** How many agree so far on the answer that leads, and how many must. */
  readonly given: number;
  readonly needed: number;
}

/** Who is asked, by the names that people know them by. */
export interface AskedPeople {
  readonly user?: string;
  readonly role?: string;
  readonly team?: string;
  readonly emails?: readonly string[];
}
