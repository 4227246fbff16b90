import { Input, SimpleGrid, TextInput } from '@mantine/core';
import type { Duration } from '@setpiece/playbook';

const units = ['days', 'hours', 'minutes', 'seconds'] as const;

/** A length of time. Each amount may be a number or a dynamic value; all empty means none. */
export function DurationField(props: {
  label: string;
  value: Duration | undefined;
  onChange: (value: Duration | undefined) => void;
  description?: string;
}) {
  const { label, value } = props;
  const shown = value?.weeks === undefined ? units : (['weeks', ...units] as const);
  const set = (unit: keyof Duration, text: string) => {
    const { [unit]: _, ...others } = value ?? {};
    const next = text === '' ? others : { ...value, [unit]: amountOf(text) };
    props.onChange(Object.keys(next).length ? next : undefined);
  };
  return (
    <Input.Wrapper label={label} labelElement="div" description={props.description} size="xs">
      <SimpleGrid cols={shown.length} spacing={6} role="group" aria-label={label}>
        {shown.map((unit) => (
          <TextInput
            key={unit}
            size="xs"
            label={unit}
            aria-label={`${label}: ${unit}`}
            styles={{ label: { fontWeight: 400, fontSize: 11 } }}
            value={String(value?.[unit] ?? '')}
            onChange={(event) => set(unit, event.currentTarget.value)}
          />
        ))}
      </SimpleGrid>
    </Input.Wrapper>
  );
}

function amountOf(text: string): number | string {
  const amount = Number(text);
  return text.trim() !== '' && Number.isFinite(amount) && amount >= 0 && String(amount) === text ? amount : text;
}
