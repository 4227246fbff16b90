import type { OperationFailure, StepAddress } from '@setpiece/playbook';
import type { InputForm } from '../steps/input-form.ts';

/** A question that people are to hear of. */
export interface InputNotice extends StepAddress {
  readonly run: string;
  readonly playbookName: string;
  readonly stepName: string;
  readonly form: InputForm;
  /** Addresses of those who have not answered. */
  readonly to: readonly string[];
  /** 0: the question was just asked; else the how manieth reminder. */
  readonly reminder: number;
  /** When the question's time is up, epoch milliseconds. */
  readonly due?: number;
}

/** To whom a notice went, and why not to all. */
export interface NoticeSent {
  readonly to: readonly string[];
  readonly error?: OperationFailure;
}

/** Port: tells people that they are asked. May be called again for the same notice after a crash. */
export type NotifyPeople = (notice: InputNotice, signal: AbortSignal) => Promise<NoticeSent>;
