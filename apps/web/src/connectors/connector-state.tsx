import { Group, Text } from '@mantine/core';
import type { ConnectorManifest } from '@setpiece/connector-kit';
import classes from './connectors-page.module.css';

interface ConnectorStateProps {
  readonly connector: ConnectorManifest;
  readonly configurations: number;
}

/** A dot that is grey while the connector still needs a configuration, and blue when it can be used. */
export function ConnectorState({ connector, configurations }: ConnectorStateProps) {
  const text = configurations > 0 ? 'Configured' : needsConfiguration(connector) ? 'Not configured' : 'Ready';
  return (
    <Group gap={6} wrap="nowrap">
      <span className={classes['dot']} data-usable={text !== 'Not configured' || undefined} aria-hidden />
      <Text size="xs" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
        {text}
      </Text>
    </Group>
  );
}

/** Whether any action of it fails without a configuration. */
export function needsConfiguration({ configuration, operations }: ConnectorManifest): boolean {
  return configuration.fields.length > 0 && operations.some(({ is_config_required }) => is_config_required);
}
