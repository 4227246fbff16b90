import { Select, Stack } from '@mantine/core';
import type { WaitFor } from '@setpiece/playbook';
import { DurationField } from '../../fields/duration-field.tsx';
import { DynamicField } from '../../fields/dynamic-field.tsx';
import { FilterField } from '../../fields/filter-field.tsx';
import { ModuleField, useModuleFields } from '../../fields/module-field.tsx';
import type { StepFormProps } from '../step-view.ts';

const starts: Record<WaitFor['kind'], WaitFor> = {
  duration: { kind: 'duration', duration: { minutes: 5 } },
  date: { kind: 'date', date: '' },
  record: { kind: 'record', module: 'alerts', filter: { logic: 'and', filters: [] } },
  signal: { kind: 'signal', name: '' },
};

export function WaitForm({ step, edit }: StepFormProps<'wait'>) {
  const what = step.for;
  return (
    <Stack gap="sm">
      <Select
        size="xs"
        label="Wait for"
        allowDeselect={false}
        data={[
          { value: 'duration', label: 'A length of time' },
          { value: 'date', label: 'A date' },
          { value: 'record', label: 'A record that matches' },
          { value: 'signal', label: 'A signal' },
        ]}
        value={what.kind}
        onChange={(kind) => kind && kind !== what.kind && edit({ for: starts[kind as WaitFor['kind']] })}
      />
      <WaitForFields what={what} onChange={(next) => edit({ for: next })} />
    </Stack>
  );
}

function WaitForFields({ what, onChange }: { what: WaitFor; onChange: (what: WaitFor) => void }) {
  const fields = useModuleFields(what.kind === 'record' ? what.module : '');
  switch (what.kind) {
    case 'duration':
      return (
        <DurationField
          label="How long"
          value={what.duration}
          onChange={(duration) => onChange({ ...what, duration: duration ?? {} })}
        />
      );
    case 'date':
      return <DynamicField label="Date" value={what.date} onChange={(date) => onChange({ ...what, date })} />;
    case 'record':
      return (
        <>
          <ModuleField value={what.module} onChange={(module) => onChange({ ...what, module })} />
          <FilterField
            label="Record matches"
            fields={fields}
            value={what.filter.filters.length ? what.filter : undefined}
            onChange={(filter) => onChange({ ...what, filter: filter ?? { logic: 'and', filters: [] } })}
          />
        </>
      );
    case 'signal':
      return (
        <DynamicField
          label="Name of the signal"
          description="It comes with: setpiece signal RUN NAME. One that came before is kept for it."
          value={what.name}
          onChange={(name) => onChange({ ...what, name })}
        />
      );
  }
}
