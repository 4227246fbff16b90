import type { Configuration, ConfigurationStore } from '@setpiece/connector-kit';
import { configurationsOf, type Database, type SealedConfiguration } from '@setpiece/db';
import { chosenConfiguration } from './chosen-configuration.ts';
import { openValues } from './open-values.ts';
import type { SecretBox } from './secret-box.ts';

/** Configurations of the workspace, opened only where an operation is about to run. */
export function createConfigurationStore(database: Database, secrets: SecretBox): ConfigurationStore {
  return {
    async find(connector, wanted) {
      const found = chosenConfiguration(configurationsOf(database, connector), wanted);
      return found && opened(found, secrets);
    },
  };
}

function opened(found: SealedConfiguration, secrets: SecretBox): Configuration {
  const { id, connector, name, isDefault } = found;
  return { id, connector, name, isDefault, values: openValues(secrets, found) };
}
