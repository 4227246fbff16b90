import { useModuleFields } from '../../fields/module-field.tsx';
import { RecordFieldsField } from '../../fields/record-fields-field.tsx';
import { fieldEntries, fieldValues } from '../record-field-entries.ts';
import type { StepFormProps } from '../step-view.ts';

export function ManualTaskForm({ step, edit }: StepFormProps<'manual_task'>) {
  const known = useModuleFields('tasks');
  return (
    <RecordFieldsField
      label="Fields of the task"
      known={known}
      value={fieldEntries(step.fields)}
      onChange={(entries) => edit({ fields: fieldValues(entries) })}
    />
  );
}
