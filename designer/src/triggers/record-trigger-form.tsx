import { Stack } from '@mantine/core';
import type { Filter } from '@setpiece/playbook';
import { FilterField } from '../fields/filter-field.tsx';
import { ModuleField, useModuleFields } from '../fields/module-field.tsx';

/** The form of all triggers by a change of a record. */
export function RecordTriggerForm(props: {
  trigger: { readonly module: string; readonly filter?: Filter };
  edit: (change: { readonly module?: string; readonly filter?: Filter | undefined }) => void;
}) {
  const { trigger, edit } = props;
  const fields = useModuleFields(trigger.module);
  return (
    <Stack gap="sm">
      <ModuleField value={trigger.module} onChange={(module) => edit({ module })} />
      <FilterField label="Only when" fields={fields} value={trigger.filter} onChange={(filter) => edit({ filter })} />
    </Stack>
  );
}
