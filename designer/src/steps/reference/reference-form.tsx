import { Checkbox, Select, Stack, Text } from '@mantine/core';
import { DynamicField } from '../../fields/dynamic-field.tsx';
import { ValuesField } from '../../fields/values-field.tsx';
import { useDesignerState } from '../../store/use-designer.ts';
import type { StepFormProps } from '../step-view.ts';

export function ReferenceForm({ step, edit }: StepFormProps<'reference'>) {
  const playbooks = useDesignerState((state) => state.playbooks);
  const id = step.playbook.split('/').at(-1) ?? '';
  const isKnown = playbooks.some((playbook) => playbook.id === id);
  return (
    <Stack gap="sm">
      <Select
        size="xs"
        label="Playbook"
        searchable
        placeholder="Choose a playbook"
        nothingFoundMessage="No such playbook"
        data={playbooks.map(({ id: value, name, collection }) => ({
          value,
          label: collection ? `${name} (${collection})` : name,
        }))}
        value={isKnown ? id : null}
        onChange={(playbook) => playbook && edit({ playbook })}
      />
      <DynamicField
        label="Or by a dynamic value"
        description="Gives the id of the playbook, or its IRI."
        value={step.playbook}
        onChange={(playbook) => edit({ playbook })}
      />
      {step.playbook !== '' && !isKnown && !step.playbook.includes('{{') && (
        <Text size="xs" c="yellow">
          No playbook of the workspace has this id.
        </Text>
      )}
      <ValuesField
        label="Arguments"
        nameLabel="Parameter"
        addLabel="Add argument"
        empty="They become vars.input.params of the other playbook."
        value={step.arguments}
        onChange={(values) => edit({ arguments: values })}
      />
      <Checkbox
        size="xs"
        label="Go on without waiting for it"
        checked={step.async ?? false}
        onChange={(event) => edit({ async: event.currentTarget.checked || undefined })}
      />
      <Checkbox
        size="xs"
        label="Pass the records on"
        checked={step.passRecords ?? false}
        onChange={(event) => edit({ passRecords: event.currentTarget.checked || undefined })}
      />
      <Checkbox
        size="xs"
        label="Pass all variables on"
        checked={step.passVariables ?? false}
        onChange={(event) => edit({ passVariables: event.currentTarget.checked || undefined })}
      />
    </Stack>
  );
}
