import { Checkbox, SegmentedControl, Stack } from '@mantine/core';
import { hasBatchForm, type ForEach, type StepKind } from '@setpiece/playbook';
import { withoutUndefined } from '../document/edit-step.ts';
import { DynamicField } from '../fields/dynamic-field.tsx';
import { NumberOrTemplateField } from '../fields/number-or-template-field.tsx';
import { ValueField } from '../fields/value-field.tsx';

type Way = 'one' | 'parallel' | 'bulk';

/** Runs the step once for each item of a list. */
export function ForEachForm(props: {
  kind: StepKind;
  value: ForEach | undefined;
  onChange: (value: ForEach | undefined) => void;
}) {
  const { value, onChange } = props;
  const change = (part: { readonly [Key in keyof ForEach]?: ForEach[Key] | undefined }) =>
    value && onChange(withoutUndefined({ ...value, ...part }) as ForEach);
  const way: Way = value?.bulk ? 'bulk' : value?.parallel ? 'parallel' : 'one';
  const setWay = (next: string) =>
    change({ bulk: next === 'bulk' || undefined, parallel: next === 'parallel' || undefined });
  return (
    <Stack gap="sm">
      <Checkbox
        size="xs"
        label="Run once for each item of a list"
        checked={value !== undefined}
        onChange={(event) => onChange(event.currentTarget.checked ? { items: '{{ vars.input.records }}' } : undefined)}
      />
      {value && (
        <>
          <ValueField
            label="Items"
            description="The step sees each one as vars.item."
            value={value.items}
            onChange={(items) => change({ items: items ?? '' })}
          />
          <SegmentedControl
            size="xs"
            aria-label="How the items are run"
            data={[
              { value: 'one', label: 'One by one' },
              { value: 'parallel', label: 'In parallel' },
              ...(hasBatchForm(props.kind) || way === 'bulk' ? [{ value: 'bulk', label: 'In batches' }] : []),
            ]}
            value={way}
            onChange={setWay}
          />
          {way === 'parallel' && (
            <NumberOrTemplateField
              label="At once"
              placeholder="10"
              value={value.concurrency}
              onChange={(concurrency) => change({ concurrency })}
            />
          )}
          {way === 'bulk' && (
            <NumberOrTemplateField
              label="Items in a batch"
              placeholder="100"
              value={value.batchSize}
              onChange={(batchSize) => change({ batchSize })}
            />
          )}
          <DynamicField
            label="Only items for which"
            placeholder="{{ vars.item.severity == 'High' }}"
            value={value.condition}
            onChange={(condition) => change({ condition: condition || undefined })}
          />
        </>
      )}
    </Stack>
  );
}
