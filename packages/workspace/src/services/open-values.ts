import { ConnectorError, type Configuration } from '@setpiece/connector-kit';
import type { SealedConfiguration } from '@setpiece/db';
import type { SecretBox } from './secret-box.ts';

/** Name under which the values of a configuration are sealed. */
export function sealName(id: string): string {
  return `configuration/${id}`;
}

/** The values of a configuration with its secrets. @throws ConnectorError that names the configuration when they cannot be opened */
export function openValues(
  secrets: SecretBox,
  { id, connector, name, sealed }: Pick<SealedConfiguration, 'id' | 'connector' | 'name' | 'sealed'>,
): Configuration['values'] {
  try {
    return JSON.parse(secrets.open(sealName(id), sealed)) as Configuration['values'];
  } catch (cause) {
    const message = `Configuration "${name}" of "${connector}" cannot be opened: it was sealed with another key or changed.`;
    const next = 'Enter its values again under Connectors, or restore workspace.key from a backup.';
    throw new ConnectorError(`${message} ${next}`, { code: 'configuration_unreadable', cause });
  }
}
