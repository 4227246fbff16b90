import type { ConnectorManifest } from '@setpiece/connector-kit';

/** Whether any action of a connector fails without a configuration. */
export function needsConfiguration({ configuration, operations }: ConnectorManifest): boolean {
  return configuration.fields.length > 0 && operations.some(({ is_config_required }) => is_config_required);
}
