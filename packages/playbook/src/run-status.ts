import { z } from 'zod';

/** States of a run. The last three are final and immutable. */
export const RunStatus = z.enum([
  'queued',
  'running',
  'waiting',
  'in_doubt',
  'paused',
  'succeeded',
  'failed',
  'cancelled',
]);
export type RunStatus = z.infer<typeof RunStatus>;

/** States of one step in a run (per visit and item). */
export const StepRunStatus = z.enum([
  'pending',
  'running',
  'waiting',
  'in_doubt',
  'succeeded',
  'failed',
  'skipped',
  'dead',
  'cancelled',
]);
export type StepRunStatus = z.infer<typeof StepRunStatus>;

/** Whether a value came from the real thing, from the author, from an earlier run, or from a simulation of the thing. */
export const Provenance = z.enum(['live', 'mock', 'replayed', 'simulated']);
export type Provenance = z.infer<typeof Provenance>;

/** A run of a published playbook, or one in the designer: only that may use mocks. */
export const RunMode = z.enum(['live', 'test']);
export type RunMode = z.infer<typeof RunMode>;

/** Whether a run in this state goes on no more. */
export function isFinal(status: RunStatus): boolean {
  return status === 'succeeded' || status === 'failed' || status === 'cancelled';
}
