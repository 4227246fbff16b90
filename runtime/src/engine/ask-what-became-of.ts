import type { OperationFailure } from '@setpiece/playbook';
import { waitFor } from './wait-for.ts';
import { evaluatorOf, type StepScope } from './step-scope.ts';

/** Asks a person whether an attempt in doubt is to be tried again. Gives the failure when it is not. */
export async function askWhatBecameOf(
  scope: StepScope,
  failure: OperationFailure,
): Promise<OperationFailure | undefined> {
  const form = {
    title: `Is step "${scope.step.name}" to be run again?`,
    text: failure.message,
    fields: [],
    options: [{ name: 'Run again' }, { name: 'Fail' }],
    inDoubt: true,
  };
  const { payload } = await waitFor(scope, { kind: 'input', form }, evaluatorOf(scope));
  return (payload as { readonly option?: string } | undefined)?.option === 'Run again' ? undefined : failure;
}
