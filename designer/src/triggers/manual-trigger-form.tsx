import { Select, Stack, TagsInput, TextInput } from '@mantine/core';
import { FormFieldsField } from '../fields/form-fields-field.tsx';
import { useDesignerState } from '../store/use-designer.ts';
import type { TriggerFormProps } from './trigger-view.ts';

export function ManualTriggerForm({ trigger, edit }: TriggerFormProps<'manual'>) {
  const modules = useDesignerState((state) => state.catalog.modules);
  return (
    <Stack gap="sm">
      <TextInput
        size="xs"
        label="Button"
        placeholder={trigger.name}
        value={trigger.title ?? ''}
        onChange={(event) => edit({ title: event.currentTarget.value || undefined })}
      />
      <TagsInput
        size="xs"
        label="On records of"
        description="Modules whose records offer it. Empty: none."
        data={modules.map(({ name }) => name)}
        value={trigger.modules}
        onChange={(names) => edit({ modules: names })}
      />
      <Select
        size="xs"
        label="Records"
        allowDeselect={false}
        data={[
          { value: 'all', label: 'One run for all chosen records' },
          { value: 'each', label: 'One run for each chosen record' },
          { value: 'none', label: 'No records needed' },
        ]}
        value={trigger.records ?? 'all'}
        onChange={(records) => edit({ records: records === 'all' ? undefined : (records as 'none' | 'each') })}
      />
      <FormFieldsField label="Inputs asked for" value={trigger.inputs} onChange={(inputs) => edit({ inputs })} />
    </Stack>
  );
}
