import { ScrollArea, Select, Stack, TagsInput, Text, Textarea } from '@mantine/core';
import type { ValuesMode } from '@setpiece/playbook';
import { editPlaybook, type PlaybookChange } from '../document/edit-playbook.ts';
import { AssignmentsField } from '../fields/assignments-field.tsx';
import { DurationField } from '../fields/duration-field.tsx';
import { FormFieldsField } from '../fields/form-fields-field.tsx';
import { useDesigner, useDesignerState, usePlaybook } from '../store/use-designer.ts';
import { ConcurrencyField } from './concurrency-field.tsx';

/** The playbook itself: what it takes, what it gives, how its dynamic values behave. */
export function PlaybookInspector() {
  const playbook = usePlaybook();
  const { document } = useDesigner();
  const isReadOnly = useDesignerState((state) => state.isReadOnly);
  const edit = (change: PlaybookChange) =>
    document.change((before) => editPlaybook(before, change), `playbook:${Object.keys(change).join()}`);
  return (
    <ScrollArea className="spd-scroll" type="auto">
      <fieldset disabled={isReadOnly} className="spd-form">
        <Stack gap="md" p="sm">
          <Text size="sm" fw={600}>
            Playbook
          </Text>
          <Textarea
            size="xs"
            label="Description"
            autosize
            minRows={2}
            value={playbook.description ?? ''}
            onChange={(event) => edit({ description: event.currentTarget.value || undefined })}
          />
          <TagsInput
            size="xs"
            label="Tags"
            value={playbook.tags ?? []}
            onChange={(tags) => edit({ tags: tags.length ? tags : undefined })}
          />
          <Select
            size="xs"
            label="Dynamic values"
            allowDeselect={false}
            data={[
              { value: 'setpiece', label: 'Strict: a missing name is an error' },
              { value: 'fortisoar', label: 'As FortiSOAR renders them' },
            ]}
            value={playbook.values}
            onChange={(values) => edit({ values: values as ValuesMode })}
          />
          <FormFieldsField
            label="Parameters"
            value={playbook.parameters ?? []}
            onChange={(parameters) => edit({ parameters: parameters.length ? parameters : undefined })}
          />
          <AssignmentsField
            label="Outputs"
            nameLabel="Output name"
            addLabel="Add output"
            empty="What a referencing playbook gets. Without outputs: the variables of the last Set variable step."
            value={playbook.outputs ?? []}
            onChange={(outputs) => edit({ outputs: outputs.length ? outputs : undefined })}
          />
          <DurationField
            label="Deadline of a run"
            value={playbook.deadline}
            onChange={(deadline) => edit({ deadline })}
          />
          <ConcurrencyField value={playbook.concurrency} onChange={(concurrency) => edit({ concurrency })} />
        </Stack>
      </fieldset>
    </ScrollArea>
  );
}
