import { Checkbox, Stack, TagsInput } from '@mantine/core';
import { ModuleField, useModuleFields } from '../../fields/module-field.tsx';
import { RecordFieldsField } from '../../fields/record-fields-field.tsx';
import { fieldEntries, fieldValues } from '../record-field-entries.ts';
import { RecordLinksField } from '../record-links-field.tsx';
import type { StepFormProps } from '../step-view.ts';

export function CreateRecordForm({ step, edit }: StepFormProps<'create_record'>) {
  const known = useModuleFields(step.module);
  return (
    <Stack gap="sm">
      <ModuleField value={step.module} onChange={(module) => edit({ module })} />
      <Checkbox
        size="xs"
        label="Update the record with the same unique key, if there is one"
        checked={step.mode === 'upsert'}
        onChange={(event) => edit({ mode: event.currentTarget.checked ? 'upsert' : undefined })}
      />
      <RecordFieldsField
        label="Fields"
        known={known}
        value={fieldEntries(step.fields)}
        onChange={(entries) => edit({ fields: fieldValues(entries) })}
      />
      {step.mode === 'upsert' && (
        <TagsInput
          size="xs"
          label="Fields to update"
          description="The only fields that an existing record takes over. Empty: all."
          data={Object.keys(step.fields)}
          value={[...(step.updateFields ?? [])]}
          onChange={(updateFields) => edit({ updateFields: updateFields.length ? updateFields : undefined })}
        />
      )}
      <RecordLinksField value={step.links} onChange={(links) => edit({ links })} />
    </Stack>
  );
}
