import { Checkbox, Select, Stack, TagsInput, TextInput } from '@mantine/core';
import type { Retry } from '@setpiece/playbook';
import { withoutUndefined } from '../document/edit-step.ts';
import { DurationField } from '../fields/duration-field.tsx';

/** Tries the step again after a failure. */
export function RetryForm(props: { value: Retry | undefined; onChange: (value: Retry | undefined) => void }) {
  const { value, onChange } = props;
  const change = (part: { readonly [Key in keyof Retry]?: Retry[Key] | undefined }) =>
    value && onChange(withoutUndefined({ ...value, ...part }) as Retry);
  const setAttempts = (text: string) => {
    const attempts = Math.floor(Number(text));
    if (attempts >= 1 && attempts <= 1000) change({ attempts });
  };
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
          <TextInput
            size="xs"
            label="Tries in all"
            inputMode="numeric"
            value={value.attempts}
            onChange={(event) => setAttempts(event.currentTarget.value)}
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
          <TagsInput
            size="xs"
            label="Only for these error codes"
            placeholder={value.on?.length ? undefined : 'Every retryable error'}
            value={value.on ?? []}
            onChange={(on) => change({ on: on.length ? on : undefined })}
          />
        </>
      )}
    </Stack>
  );
}
