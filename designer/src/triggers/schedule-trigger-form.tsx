import { Autocomplete, Checkbox, Stack, TextInput } from '@mantine/core';
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
