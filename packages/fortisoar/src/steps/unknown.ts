import type { StepReader } from '../step-reader.ts';

/** A step type that has no place here: drawn and kept, it cannot run. */
export const readUnknown: StepReader = (source, report) => {
  report('STEP_TYPE_UNKNOWN', 'warning', `Its step type "${source.type}" does not run here. Replace the step.`);
  return {
    body: { kind: 'foreign', source: source.type, reason: `Steps of type "${source.type}" do not run here.` },
  };
};
