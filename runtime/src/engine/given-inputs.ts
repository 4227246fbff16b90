import type { StepAddress, Value } from '@setpiece/playbook';
import type { LiveRun } from './live-run.ts';
import { inputsOfMock } from './mock-of.ts';

/** What stands for the evaluated inputs of a visit: what a person edited for a re-run, or a test holds. Of a loop they are its items. */
export function givenInputs(live: LiveRun, address: StepAddress): Value | undefined {
  const fork = live.state.accepted?.fork;
  const isEdited = fork?.inputs !== undefined && fork.step === address.step && (fork.visit ?? 1) === address.visit;
  return isEdited ? fork.inputs : inputsOfMock(live, address);
}
