import { Accordion, Checkbox, Select, Stack } from '@mantine/core';
import type { Step } from '@setpiece/playbook';
import type { StepChange } from '../document/edit-step.ts';
import { AssignmentsField } from '../fields/assignments-field.tsx';
import { DynamicField } from '../fields/dynamic-field.tsx';
import { ValueField } from '../fields/value-field.tsx';
import { useDesignerState } from '../store/use-designer.ts';
import { ForEachForm } from './for-each-form.tsx';
import { UntilForm } from './until-form.tsx';

/** What every step can do besides its own work. Sections in use are marked. */
export function AdvancedForm({ step, edit }: { step: Step; edit: (change: StepChange) => void }) {
  const isReadOnly = useDesignerState((state) => state.isReadOnly);
  const sections = [
    ['run', 'When it runs', step.when !== undefined || step.disabled || step.join !== undefined],
    ['loop', 'Loop', step.forEach !== undefined || step.until !== undefined],
    [
      'after',
      'Afterwards',
      (step.kind !== 'set_variable' && step.variables !== undefined) || step.message !== undefined,
    ],
    ['mock', 'Mock output', step.mockOutput !== undefined],
  ] as const;
  const bodies = {
    run: <WhenItRuns step={step} edit={edit} />,
    loop: (
      <Stack gap="sm">
        <ForEachForm kind={step.kind} value={step.forEach} onChange={(forEach) => edit({ forEach })} />
        <UntilForm value={step.until} onChange={(until) => edit({ until })} />
      </Stack>
    ),
    after: <Afterwards step={step} edit={edit} />,
    mock: <MockOutput step={step} edit={edit} />,
  };
  return (
    <Accordion multiple variant="separated" mt="md" chevronPosition="left" className="spd-advanced" keepMounted={false}>
      {sections.map(([id, label, isUsed]) => (
        <Accordion.Item key={id} value={id}>
          <Accordion.Control>
            {label}
            {isUsed && <span className="spd-used">in use</span>}
          </Accordion.Control>
          <Accordion.Panel>
            <fieldset disabled={isReadOnly} className="spd-form">
              {bodies[id]}
            </fieldset>
          </Accordion.Panel>
        </Accordion.Item>
      ))}
    </Accordion>
  );
}

interface SectionProps {
  readonly step: Step;
  readonly edit: (change: StepChange) => void;
}

function WhenItRuns({ step, edit }: SectionProps) {
  return (
    <Stack gap="sm">
      <DynamicField
        label="Only when"
        description="False skips the step; its routes are taken all the same."
        placeholder="{{ vars.input.records | length > 0 }}"
        value={step.when}
        onChange={(when) => edit({ when: when || undefined })}
      />
      <Select
        size="xs"
        label="When several routes lead here"
        allowDeselect={false}
        data={[
          { value: 'all', label: 'Wait for all of them' },
          { value: 'any', label: 'Go on with the first' },
        ]}
        value={step.join ?? 'all'}
        onChange={(join) => edit({ join: join === 'any' ? 'any' : undefined })}
      />
      <Checkbox
        size="xs"
        label="Disabled: skip this step"
        checked={step.disabled ?? false}
        onChange={(event) => edit({ disabled: event.currentTarget.checked || undefined })}
      />
    </Stack>
  );
}

function Afterwards({ step, edit }: SectionProps) {
  return (
    <Stack gap="sm">
      {step.kind !== 'set_variable' && (
        <AssignmentsField
          label="Set variables"
          empty="The step's result is vars.result here."
          value={step.variables ?? []}
          onChange={(variables) => edit({ variables: variables.length ? variables : undefined })}
        />
      )}
      <DynamicField
        label="Message"
        description="Written into the log of the run."
        isMultiline
        value={step.message}
        onChange={(message) => edit({ message: message || undefined })}
      />
    </Stack>
  );
}

function MockOutput({ step, edit }: SectionProps) {
  return (
    <ValueField
      label="Mock output"
      description="Stands in for the step in test runs. Published runs never use it."
      isMultiline
      value={step.mockOutput}
      onChange={(mockOutput) => edit({ mockOutput: mockOutput === '' ? undefined : mockOutput })}
    />
  );
}
