import { DynamicField } from '../../fields/dynamic-field.tsx';
import type { StepFormProps } from '../step-view.ts';

export function FailForm({ step, edit }: StepFormProps<'fail'>) {
  return (
    <DynamicField
      label="Reason"
      description="The whole run fails with this message."
      isRequired
      isMultiline
      value={step.reason}
      onChange={(reason) => edit({ reason })}
    />
  );
}
