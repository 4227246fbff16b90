import { Select, Stack } from '@mantine/core';
import { DynamicField } from '../../fields/dynamic-field.tsx';
import { ModuleField, useModuleFields } from '../../fields/module-field.tsx';
import { RecordFieldsField } from '../../fields/record-fields-field.tsx';
import { fieldEntries, fieldValues } from '../record-field-entries.ts';
import { RecordLinksField } from '../record-links-field.tsx';
import type { StepFormProps } from '../step-view.ts';

export function UpdateRecordForm({ step, edit }: StepFormProps<'update_record'>) {
  const known = useModuleFields(step.module ?? '');
  return (
    <Stack gap="sm">
      <DynamicField
        label="Record"
        description="Its IRI, such as vars.input.records[0]['@id']."
        isRequired
        value={step.record}
        onChange={(record) => edit({ record })}
      />
      <ModuleField value={step.module ?? ''} onChange={(module) => edit({ module })} />
      <RecordFieldsField
        label="Fields"
        known={known}
        value={fieldEntries(step.fields)}
        onChange={(entries) => edit({ fields: fieldValues(entries) })}
      />
      <Select
        size="xs"
        label="Lists and tags"
        data={[
          { value: 'overwrite', label: 'Replace what the field holds' },
          { value: 'append', label: 'Add to what the field holds' },
        ]}
        allowDeselect={false}
        value={step.write ?? 'overwrite'}
        onChange={(write) => edit({ write: write === 'append' ? 'append' : undefined })}
      />
      <RecordLinksField value={step.links} onChange={(links) => edit({ links })} />
    </Stack>
  );
}
