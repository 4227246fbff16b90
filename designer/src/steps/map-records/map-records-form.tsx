import { Select, Stack, TagsInput } from '@mantine/core';
import type { Mapping } from '@setpiece/playbook';
import { ModuleField, useModuleFields } from '../../fields/module-field.tsx';
import { RecordFieldsField } from '../../fields/record-fields-field.tsx';
import { ValueField } from '../../fields/value-field.tsx';
import type { StepFormProps } from '../step-view.ts';
import { PicklistRulesField } from './picklist-rules-field.tsx';

const modes = [
  { value: 'upsert', label: 'Create or update' },
  { value: 'create', label: 'Always create' },
  { value: 'skip_existing', label: 'Create, leave existing alone' },
];

export function MapRecordsForm({ step, edit }: StepFormProps<'map_records'>) {
  const { mapping } = step;
  const known = useModuleFields(mapping.module);
  const change = (part: Partial<Mapping>) => edit({ mapping: { ...mapping, ...part } });
  return (
    <Stack gap="sm">
      <ValueField
        label="Source items"
        description="A list; the templates below see each of them as vars.item."
        isRequired
        value={step.items}
        onChange={(items) => edit({ items: items ?? '' })}
      />
      <ModuleField label="Into module" value={mapping.module} onChange={(module) => change({ module })} />
      <Select
        size="xs"
        label="When a record exists"
        allowDeselect={false}
        data={modes}
        value={mapping.mode}
        onChange={(mode) => mode && change({ mode: mode as Mapping['mode'] })}
      />
      <TagsInput
        size="xs"
        label="Key fields"
        description="Together they identify a record. Empty: the module's own unique key."
        data={[...known]}
        value={mapping.key}
        onChange={(key) => change({ key })}
      />
      <RecordFieldsField
        label="Fields"
        known={known}
        value={mapping.fields}
        onChange={(fields) => change({ fields })}
      />
      <PicklistRulesField rules={mapping.picklists} known={known} onChange={(picklists) => change({ picklists })} />
    </Stack>
  );
}
