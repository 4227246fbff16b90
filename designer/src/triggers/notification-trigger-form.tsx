import { Autocomplete, Stack } from '@mantine/core';
import { ConfigurationField } from '../steps/connector/configuration-field.tsx';
import { useDesignerState } from '../store/use-designer.ts';
import type { TriggerFormProps } from './trigger-view.ts';

export function NotificationTriggerForm({ trigger, edit }: TriggerFormProps<'notification'>) {
  const connectors = useDesignerState((state) => state.catalog.connectors);
  const listening = [...new Set(connectors.filter(({ listens }) => listens).map(({ name }) => name))];
  return (
    <Stack gap="sm">
      <Autocomplete
        size="xs"
        label="Listening connector"
        description="What arrives is vars.input.params."
        placeholder={listening.length ? undefined : 'No connector that can listen is installed'}
        data={listening}
        filter={({ options }) => options}
        value={trigger.connector}
        error={whyNot(trigger.connector, listening, connectors)}
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

/** A connector that stands in the file is kept, and it is said that nothing will come from it. */
function whyNot(
  chosen: string,
  listening: readonly string[],
  installed: readonly { readonly name: string }[],
): string | undefined {
  if (chosen === '' || !installed.length || listening.includes(chosen)) return undefined;
  return installed.some(({ name }) => name === chosen)
    ? `${chosen} cannot listen here: nothing will start this playbook.`
    : `${chosen} is not installed: nothing will start this playbook.`;
}
