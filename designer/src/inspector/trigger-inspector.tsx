import { Group, ScrollArea, Select, Stack, TextInput } from '@mantine/core';
import { triggerKinds, type TriggerKind } from '@setpiece/playbook';
import { changeTriggerKind, editTrigger } from '../document/change-trigger.ts';
import type { StepChange } from '../document/edit-step.ts';
import { AssignmentsField } from '../fields/assignments-field.tsx';
import { problemsOf } from '../problems/problems-of.ts';
import { useDesigner, useDesignerState, usePlaybook } from '../store/use-designer.ts';
import { triggerViews } from '../triggers/trigger-views.ts';
import { ProblemNotice } from './problem-notice.tsx';

/** What begins a run. */
export function TriggerInspector() {
  const { trigger } = usePlaybook();
  const { document } = useDesigner();
  const isReadOnly = useDesignerState((state) => state.isReadOnly);
  const problems = useDesignerState((state) => problemsOf(state.diagnostics, trigger.id));
  const { icon: TriggerIcon, Form } = triggerViews[trigger.kind];
  const edit = (change: StepChange) =>
    document.change((playbook) => editTrigger(playbook, change), `trigger:${Object.keys(change).join()}`);
  return (
    <ScrollArea className="spd-scroll" type="auto">
      <fieldset disabled={isReadOnly} className="spd-form">
        <Stack gap="sm" p="sm">
          {problems && <ProblemNotice problems={problems} />}
          <Group gap="xs" wrap="nowrap" align="flex-end">
            <TextInput
              flex={1}
              size="xs"
              label="Trigger name"
              leftSection={<TriggerIcon size={16} aria-hidden />}
              value={trigger.name}
              onChange={(event) => event.currentTarget.value && edit({ name: event.currentTarget.value })}
            />
          </Group>
          <Select
            size="xs"
            label="Starts"
            description={triggerViews[trigger.kind].hint}
            allowDeselect={false}
            data={triggerKinds.map((kind) => ({ value: kind, label: triggerViews[kind].label }))}
            value={trigger.kind}
            onChange={(kind) => kind && document.change((playbook) => changeTriggerKind(playbook, kind as TriggerKind))}
          />
          <Form key={trigger.kind} trigger={trigger as never} edit={edit} />
          <AssignmentsField
            label="Variables at the start"
            value={trigger.variables ?? []}
            onChange={(variables) => edit({ variables: variables.length ? variables : undefined })}
          />
        </Stack>
      </fieldset>
    </ScrollArea>
  );
}
