import type { RunEvent, StepAddress } from '@setpiece/playbook';
import type { RunSummary } from './run-summary.ts';
import type { Timer } from './write.ts';

/** All that the database says of a run, read at one moment. What cannot be read says why. */
export interface AuditedRun {
  readonly summary: RunSummary;
  readonly events: readonly RunEvent[];
  /** Why the journal cannot be read to its end. */
  readonly damage?: string;
  readonly snapshot?: { readonly seq: number; readonly text: string };
  readonly snapshotDamage?: string;
  readonly timers: readonly Timer[];
  readonly waits: readonly StepAddress[];
  /** Attempts that have begun and not ended. */
  readonly attempts: readonly (StepAddress & { readonly attempt: number })[];
}
