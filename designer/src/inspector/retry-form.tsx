import { Checkbox, NumberInput, Select, Stack, TagsInput, Text } from '@mantine/core';
import { errorClasses, type ErrorClass, type Retry } from '@setpiece/playbook';
import { withoutUndefined } from '../document/edit-step.ts';
import { DurationField } from '../fields/duration-field.tsx';

/** Tries the step again after a failure. */
export function RetryForm(props: { value: Retry | undefined; onChange: (value: Retry | undefined) => void }) {
  const { value, onChange } = props;
  const change = (part: { readonly [Key in keyof Retry]?: Retry[Key] | undefined }) =>
    value && onChange(withoutUndefined({ ...value, ...part }) as Retry);
  return (
    <Stack gap="sm">
      <Checkbox
        size="xs"
        label="Try again after a failure"
        checked={value !== undefined}
        onChange={(event) => onChange(event.currentTarget.checked ? { attempts: 3, delay: { seconds: 5 } } : undefined)}
      />
      {value && (
        <>
          <NumberInput
            size="xs"
            label="Tries in all"
            min={1}
            max={1000}
            allowDecimal={false}
            allowNegative={false}
            value={value.attempts}
            onChange={(attempts) => {
              if (typeof attempts === 'number' && attempts >= 1 && attempts <= 1000) change({ attempts });
            }}
          />
          <DurationField label="Wait before the next try" value={value.delay} onChange={(delay) => change({ delay })} />
          <Select
            size="xs"
            label="Waiting time"
            allowDeselect={false}
            data={[
              { value: 'fixed', label: 'Always the same' },
              { value: 'exponential', label: 'Doubles each time' },
            ]}
            value={value.backoff ?? 'fixed'}
            onChange={(backoff) => change({ backoff: backoff === 'exponential' ? 'exponential' : undefined })}
          />
          <NumberInput
            size="xs"
            label="Random part of the wait"
            description="So that many runs do not come back in the same moment."
            suffix=" %"
            placeholder="0 %"
            min={0}
            max={100}
            allowDecimal={false}
            allowNegative={false}
            value={value.jitter === undefined ? '' : Math.round(value.jitter * 100)}
            onChange={(percent) =>
              change({ jitter: typeof percent === 'number' && percent > 0 ? Math.min(percent, 100) / 100 : undefined })
            }
          />
          <TagsInput
            size="xs"
            label="Only for these errors"
            description="A class, or a code such as http_503."
            data={Object.keys(errorClasses)}
            renderOption={({ option }) => (
              <Text size="xs">
                {option.value}
                <Text span c="dimmed" size="xs">
                  {` — ${errorClasses[option.value as ErrorClass]}`}
                </Text>
              </Text>
            )}
            placeholder={value.on?.length ? undefined : 'Every retryable error'}
            value={value.on ?? []}
            onChange={(on) => change({ on: on.length ? on : undefined })}
          />
        </>
      )}
    </Stack>
  );
}
