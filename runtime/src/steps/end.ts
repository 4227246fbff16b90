import type { StepExecutor } from '../engine/step-executor.ts';

/** Ends its path. */
export const end: StepExecutor<'end'> = {
  effect: 'none',
  atOnce: true,
  inputs: async () => ({}),
  perform: async () => ({ output: {} }),
};
