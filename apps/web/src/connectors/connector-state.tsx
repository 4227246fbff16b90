import { Group, Text } from '@mantine/core';
import type { ConnectorManifest } from '@setpiece/connector-kit';
import { needsConfiguration } from './needs-configuration.ts';
import classes from './connectors-page.module.css';

interface ConnectorStateProps {
  readonly connector: ConnectorManifest;
  readonly configurations: number;
  readonly isActive: boolean;
}

/** A dot that is grey while the connector still needs a configuration, and blue when it can be used. */
export function ConnectorState({ connector, configurations, isActive }: ConnectorStateProps) {
  const text = isActive ? configuredText(connector, configurations) : 'Off';
  const isUsable = text === 'Configured' || text === 'Ready';
  return (
    <Group gap={6} wrap="nowrap">
      <span className={classes['dot']} data-usable={isUsable || undefined} aria-hidden />
      <Text size="xs" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
        {text}
      </Text>
    </Group>
  );
}

function configuredText(connector: ConnectorManifest, configurations: number): string {
  if (configurations > 0) return 'Configured';
  return needsConfiguration(connector) ? 'Not configured' : 'Ready';
}
