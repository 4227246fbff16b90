import { NumberInput } from '@mantine/core';

/** How many live runs of the playbook may be under way at once. Empty: any number. */
export function ConcurrencyField(props: { value: number | undefined; onChange: (value: number | undefined) => void }) {
  return (
    <NumberInput
      size="xs"
      label="Runs at once"
      description="Further live runs stand in line until one of them has ended. Test runs never wait."
      placeholder="Any number"
      min={1}
      max={10_000}
      clampBehavior="strict"
      allowDecimal={false}
      allowNegative={false}
      value={props.value ?? ''}
      onChange={(value) => props.onChange(typeof value === 'number' && value >= 1 ? value : undefined)}
    />
  );
}
