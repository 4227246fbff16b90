import { Autocomplete, Checkbox, Select, Stack, TextInput } from '@mantine/core';
import { ValuesField } from '../fields/values-field.tsx';
import type { TriggerFormProps } from './trigger-view.ts';

export function ScheduleTriggerForm({ trigger, edit }: TriggerFormProps<'schedule'>) {
  return (
    <Stack gap="sm">
      <TextInput
        size="xs"
        label="Cron"
        description="Minute, hour, day of month, month, day of week. */5 * * * * is every five minutes."
        value={trigger.cron}
        onChange={(event) => edit({ cron: event.currentTarget.value })}
      />
      <Autocomplete
        size="xs"
        label="Time zone"
        placeholder="UTC"
        limit={30}
        data={Intl.supportedValuesOf('timeZone')}
        value={trigger.timeZone ?? ''}
        onChange={(timeZone) => edit({ timeZone: timeZone || undefined })}
      />
      <Checkbox
        size="xs"
        label="Only one run at a time"
        checked={trigger.oneActive ?? false}
        onChange={(event) => edit({ oneActive: event.currentTarget.checked || undefined })}
      />
      <Select
        size="xs"
        label="Times for which the server was not there"
        allowDeselect={false}
        data={[
          { value: 'run_once', label: 'Run once to make up for them' },
          { value: 'skip', label: 'Skip them' },
        ]}
        value={trigger.missed ?? 'run_once'}
        onChange={(missed) => edit({ missed: missed === 'skip' ? 'skip' : undefined })}
      />
      <ValuesField
        label="Input"
        nameLabel="Parameter"
        addLabel="Add input"
        value={trigger.input ?? {}}
        onChange={(input) => edit({ input: Object.keys(input).length ? input : undefined })}
      />
    </Stack>
  );
}
