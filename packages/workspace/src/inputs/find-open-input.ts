import type { StepAddress } from '@setpiece/playbook';
import type { RunReader, WaitingInput } from '@setpiece/runtime';

/** Which question of which run. */
export type InputAddress = StepAddress & { readonly run: string };

/** The question, as long as it waits. */
export async function findOpenInput(
  reader: Pick<RunReader, 'waitingInputs'>,
  { run, step, visit, item }: InputAddress,
): Promise<WaitingInput | undefined> {
  const open = await reader.waitingInputs({ run });
  return open.find((one) => one.step === step && one.visit === visit && one.item === item);
}
