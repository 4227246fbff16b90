import { Autocomplete, Stack } from '@mantine/core';
import { ConfigurationField } from '../steps/connector/configuration-field.tsx';
import { useDesignerState } from '../store/use-designer.ts';
import type { TriggerFormProps } from './trigger-view.ts';

export function NotificationTriggerForm({ trigger, edit }: TriggerFormProps<'notification'>) {
  const connectors = useDesignerState((state) => state.catalog.connectors);
  return (
    <Stack gap="sm">
      <Autocomplete
        size="xs"
        label="Listening connector"
        description="syslog is built in. What arrives is vars.input.params."
        data={[...new Set(connectors.map(({ name }) => name))]}
        value={trigger.connector}
        onChange={(connector) => edit({ connector })}
      />
      <ConfigurationField
        connector={trigger.connector}
        value={trigger.configuration}
        onChange={(configuration) => edit({ configuration })}
      />
    </Stack>
  );
}
