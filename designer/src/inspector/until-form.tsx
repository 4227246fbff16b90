import { Checkbox, Stack } from '@mantine/core';
import type { Until } from '@setpiece/playbook';
import { withoutUndefined } from '../document/edit-step.ts';
import { DynamicField } from '../fields/dynamic-field.tsx';
import { NumberOrTemplateField } from '../fields/number-or-template-field.tsx';

/** Repeats the step until a condition holds. */
export function UntilForm(props: { value: Until | undefined; onChange: (value: Until | undefined) => void }) {
  const { value, onChange } = props;
  const change = (part: { readonly [Key in keyof Until]?: Until[Key] | undefined }) =>
    value && onChange(withoutUndefined({ ...value, ...part }) as Until);
  return (
    <Stack gap="sm">
      <Checkbox
        size="xs"
        label="Repeat until a condition holds"
        checked={value !== undefined}
        onChange={(event) =>
          onChange(event.currentTarget.checked ? { condition: '{{ vars.result.done }}' } : undefined)
        }
      />
      {value && (
        <>
          <DynamicField
            label="Until"
            description="The last result is vars.result."
            value={value.condition}
            onChange={(condition) => change({ condition })}
          />
          <NumberOrTemplateField
            label="Seconds between tries"
            value={value.delay}
            onChange={(delay) => change({ delay })}
          />
          <NumberOrTemplateField
            label="Further tries at most"
            description="Then it goes on with the last result. Without a number it is tried once only."
            value={value.retries}
            onChange={(retries) => change({ retries })}
          />
        </>
      )}
    </Stack>
  );
}
