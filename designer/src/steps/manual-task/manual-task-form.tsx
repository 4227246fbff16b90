import { Checkbox, Stack } from '@mantine/core';
import { useModuleFields } from '../../fields/module-field.tsx';
import { RecordFieldsField } from '../../fields/record-fields-field.tsx';
import { fieldEntries, fieldValues } from '../record-field-entries.ts';
import type { StepFormProps } from '../step-view.ts';

export function ManualTaskForm({ step, edit }: StepFormProps<'manual_task'>) {
  const known = useModuleFields('tasks');
  return (
    <Stack gap="sm">
      <RecordFieldsField
        label="Fields of the task"
        known={known}
        value={fieldEntries(step.fields)}
        onChange={(entries) => edit({ fields: fieldValues(entries) })}
      />
      <Checkbox
        size="xs"
        label="Wait until the task is completed"
        description="Its status becomes Completed. A timeout bounds the wait."
        checked={step.wait ?? false}
        onChange={(event) => edit({ wait: event.currentTarget.checked || undefined })}
      />
    </Stack>
  );
}
