import { Select, Stack } from '@mantine/core';
import type { OnError, Step } from '@setpiece/playbook';
import type { StepChange } from '../document/edit-step.ts';
import { DurationField } from '../fields/duration-field.tsx';
import { InDoubtField } from './in-doubt-field.tsx';
import { RetryForm } from './retry-form.tsx';

const choices: { value: OnError; label: string }[] = [
  { value: 'fail', label: 'Fail the run' },
  { value: 'continue', label: 'Go on, with the error as result' },
  { value: 'route', label: 'Take the error route' },
];

/** What happens when the step fails or takes too long. */
export function ErrorHandlingForm({ step, edit }: { step: Step; edit: (change: StepChange) => void }) {
  return (
    <Stack gap="sm">
      <Select
        size="xs"
        label="When the step fails"
        allowDeselect={false}
        data={choices}
        value={step.onError ?? 'fail'}
        onChange={(onError) => edit({ onError: onError === 'fail' ? undefined : onError })}
      />
      <RetryForm value={step.retry} onChange={(retry) => edit({ retry })} />
      <DurationField
        label="Timeout"
        description={
          step.kind === 'wait' || step.kind === 'manual_input'
            ? 'Bounds the whole wait.'
            : 'Bounds each try. A timeout route shows up on the canvas.'
        }
        value={step.timeout}
        onChange={(timeout) => edit({ timeout })}
      />
      {step.kind === 'connector' && <InDoubtField value={step.inDoubt} onChange={(inDoubt) => edit({ inDoubt })} />}
    </Stack>
  );
}
