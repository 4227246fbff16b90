import { Badge, Group, Tabs } from '@mantine/core';
import type { Step } from '@setpiece/playbook';
import { editStep, type StepChange } from '../document/edit-step.ts';
import { problemsOf } from '../problems/problems-of.ts';
import { tint } from '@setpiece/ui';
import { viewOf } from '../steps/step-views.ts';
import type { InspectorTab } from '../store/designer-state.ts';
import { useDesigner, useDesignerState } from '../store/use-designer.ts';
import { AdvancedForm } from './advanced-form.tsx';
import { ErrorHandlingForm } from './error-handling-form.tsx';
import { InputTab } from './input-tab.tsx';
import { NameField } from './name-field.tsx';
import { NotesTab } from './notes-tab.tsx';
import { OutputTab } from './output-tab.tsx';
import { ProblemNotice } from './problem-notice.tsx';

/** A step: its form, what went in, what came out, and what happens on trouble. */
export function StepInspector({ step }: { step: Step }) {
  const { document, screen } = useDesigner();
  const tab = useDesignerState((state) => state.inspectorTab);
  const isReadOnly = useDesignerState((state) => state.isReadOnly);
  const problems = useDesignerState((state) => problemsOf(state.diagnostics, step.id));
  const { label, icon: KindIcon, color, Form } = viewOf(step);
  const edit = (change: StepChange) =>
    document.change((playbook) => editStep(playbook, step.id, change), `${step.id}:${Object.keys(change).join()}`);
  return (
    <>
      <Group gap="xs" px="sm" pt="sm" wrap="nowrap">
        <KindIcon size={20} color={tint(color)} aria-hidden />
        <NameField id={step.id} name={step.name} />
        <Badge size="xs" variant="light" color="gray" tt="none" className="spd-kind">
          {label}
        </Badge>
      </Group>
      <Tabs
        className="spd-tabs"
        value={tab}
        onChange={(next) => next && screen.showInspectorTab(next as InspectorTab)}
        keepMounted={false}
      >
        <Tabs.List>
          <Tabs.Tab value="configure">Configure</Tabs.Tab>
          <Tabs.Tab value="input">Input</Tabs.Tab>
          <Tabs.Tab value="output">Output</Tabs.Tab>
          <Tabs.Tab value="errors">Error handling</Tabs.Tab>
          <Tabs.Tab value="notes">Notes</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="configure" className="spd-tab">
          {problems && <ProblemNotice problems={problems} />}
          <fieldset disabled={isReadOnly} className="spd-form">
            <Form step={step as never} edit={edit} />
          </fieldset>
          <AdvancedForm step={step} edit={edit} />
        </Tabs.Panel>
        <Tabs.Panel value="input" className="spd-tab">
          <InputTab step={step} />
        </Tabs.Panel>
        <Tabs.Panel value="output" className="spd-tab">
          <OutputTab step={step} />
        </Tabs.Panel>
        <Tabs.Panel value="errors" className="spd-tab">
          <fieldset disabled={isReadOnly} className="spd-form">
            <ErrorHandlingForm step={step} edit={edit} />
          </fieldset>
        </Tabs.Panel>
        <Tabs.Panel value="notes" className="spd-tab">
          <NotesTab step={step} edit={edit} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
