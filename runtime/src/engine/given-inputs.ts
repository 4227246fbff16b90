import type { StepAddress, Value } from '@setpiece/playbook';
import type { LiveRun } from './live-run.ts';

/** What stands for the evaluated inputs of a visit in a re-run: what a person edited. Of a loop they are its items. */
export function givenInputs({ state }: LiveRun, { step, visit }: StepAddress): Value | undefined {
  const fork = state.accepted?.fork;
  return fork?.inputs !== undefined && fork.step === step && (fork.visit ?? 1) === visit ? fork.inputs : undefined;
}
