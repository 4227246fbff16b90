import type { BatchResult, StepResult } from '../engine/step-executor.ts';
import { StepFailure } from '../engine/step-failure.ts';

/** The result of a batch of one. @throws StepFailure when that one was refused */
export function onlyOne({ items, ...result }: BatchResult): StepResult {
  const [only] = items;
  if (only && 'output' in only) return { ...result, output: only.output };
  result.release?.();
  throw only ? new StepFailure(only.failure) : new Error('A batch of one has no result.');
}
