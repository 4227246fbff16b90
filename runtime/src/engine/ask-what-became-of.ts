import type { OperationFailure, Step, Value } from '@setpiece/playbook';
import type { OpenItem } from '../journal/run-state.ts';
import { connectorResult } from '../steps/connector.ts';
import type { DoubtEnd } from './settle-doubt.ts';
import { readsOutput } from './reads-output.ts';
import { evaluatorOf, type StepScope } from './step-scope.ts';
import { waitFor } from './wait-for.ts';

const again = 'Run again';
const done = 'Treat as done';

/** Asks a person what became of an attempt in doubt: once more, done with an output, or failed. */
export async function askWhatBecameOf(
  scope: StepScope,
  item: OpenItem,
  failure: OperationFailure,
): Promise<DoubtEnd | undefined> {
  // The timeout of the step bounds an attempt, not the person's answer.
  const { timeout: _, ...step } = scope.step;
  const asked = { ...scope, step: step as StepScope['step'] };
  const { payload } = await waitFor(asked, { kind: 'input', form: formOf(scope, item) }, evaluatorOf(scope));
  const { option, input } = payload as unknown as { option?: string; input?: Readonly<Record<string, Value>> };
  if (option === again) return undefined;
  if (option !== done) return { kind: 'failed', failure };
  return { kind: 'done', output: outputOf(scope.step, input?.['output'] ?? null) };
}

function outputOf(step: Step, given: Value): Value {
  return step.kind === 'connector' ? connectorResult(step, given) : given;
}

function formOf({ live, step, address }: StepScope, { attempt, startedAt, inputs }: OpenItem): Value {
  const which = address.item === undefined ? '' : ` for item ${address.item + 1}`;
  const isRead = readsOutput(live.version.playbook, step);
  return {
    title: `Did step "${step.name}" take effect?`,
    text:
      `The engine stopped while attempt ${attempt} of step "${step.name}"${which} was under way. ` +
      'Whether it took effect is not known. Look at the far side: run it again when it did not; treat it as done when it did.',
    fields: [
      {
        name: 'output',
        label: 'Output, when it is treated as done',
        type: 'json',
        tooltip: isRead
          ? 'What the operation would have given. The playbook reads it from here.'
          : 'What the operation would have given. The playbook does not read it: it may stay empty.',
      },
    ],
    ...(isRead && { needs: [{ option: done, field: 'output', message: outputMissing(step) }] }),
    options: [{ name: again, primary: true }, { name: done }, { name: 'Fail' }],
    inDoubt: true,
    attempt,
    startedAt,
    inputs: inputs ?? null,
  };
}

function outputMissing({ name }: Step): string {
  return `"${done}" needs the output of step "${name}", which the playbook reads. Fill in what the operation would have given, or {} when that was nothing.`;
}
