import { AssignmentsField } from '../../fields/assignments-field.tsx';
import type { StepFormProps } from '../step-view.ts';

export function SetVariableForm({ step, edit }: StepFormProps<'set_variable'>) {
  return (
    <AssignmentsField
      label="Variables"
      value={step.variables}
      empty="Each variable becomes vars.<name>, in this order."
      onChange={(variables) => edit({ variables })}
    />
  );
}
