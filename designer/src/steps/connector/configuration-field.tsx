import { Autocomplete } from '@mantine/core';
import { useDesignerState } from '../../store/use-designer.ts';

/** Which account or server of the connector is used: a name, or a dynamic value. Empty: the default one. */
export function ConfigurationField(props: {
  connector: string;
  value: string | undefined;
  onChange: (configuration: string | undefined) => void;
}) {
  const configurations = useDesignerState((state) => state.catalog.configurations);
  const own = configurations.filter(({ connector }) => connector === props.connector);
  const standard = own.find(({ isDefault }) => isDefault);
  const shown = own.find(({ id }) => id === props.value)?.name ?? props.value ?? '';
  return (
    <Autocomplete
      size="xs"
      label="Configuration"
      placeholder={standard ? `Default: ${standard.name}` : 'The default one'}
      description={own.length ? undefined : 'No configuration of this connector yet. Add one under Connectors.'}
      data={own.map(({ name }) => name)}
      value={shown}
      onChange={(configuration) => props.onChange(configuration || undefined)}
    />
  );
}
