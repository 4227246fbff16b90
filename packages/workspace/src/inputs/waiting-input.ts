import type { AnswerOption, FormField } from '@setpiece/playbook';

/** A manual input that waits for a person. Title and text are evaluated. */
export interface WaitingInput {
  readonly run: string;
  readonly playbook: string;
  readonly playbookName: string;
  readonly step: string;
  readonly stepName: string;
  readonly visit: number;
  readonly item?: number;
  readonly approval: boolean;
  readonly title: string;
  readonly text?: string;
  readonly fields: readonly FormField[];
  readonly options: readonly AnswerOption[];
  /** Epoch milliseconds. */
  readonly since: number;
}
