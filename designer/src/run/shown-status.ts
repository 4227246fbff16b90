import type { RunStatus, StepRunStatus } from '@setpiece/playbook';

/** How a step stands for who looks: in a paused run nothing is under way. */
export function shownStatus(status: StepRunStatus, run: RunStatus | undefined): StepRunStatus | 'paused' {
  return run === 'paused' && status === 'running' ? 'paused' : status;
}
