import type { Playbook } from '@setpiece/playbook';
import type { RunSummary, StepRunView } from '@setpiece/runtime';

/** A run with its steps and the frozen playbook that it executes. */
export interface RunView {
  readonly run: RunSummary;
  readonly steps: readonly StepRunView[];
  readonly playbook: Playbook;
  /** Watch from here to miss nothing and see nothing twice. */
  readonly lastSeq: number;
}
