import type { Configuration, ConfigurationStore } from '@setpiece/connector-kit';
import { configurationsOf, type Database, type SealedConfiguration } from '@setpiece/db';
import type { SecretBox } from './secret-box.ts';

/** Configurations of the workspace, opened only where an operation is about to run. */
export function createConfigurationStore(database: Database, secrets: SecretBox): ConfigurationStore {
  return {
    async find(connector, wanted) {
      const all = configurationsOf(database, connector);
      const found =
        wanted === undefined
          ? (all.find(({ isDefault }) => isDefault) ?? (all.length === 1 ? all[0] : undefined))
          : all.find(({ id, name }) => id === wanted || name === wanted);
      return found && opened(found, secrets);
    },
  };
}

function opened({ id, connector, name, isDefault, sealed }: SealedConfiguration, secrets: SecretBox): Configuration {
  const values = JSON.parse(secrets.open(`configuration/${id}`, sealed)) as Configuration['values'];
  return { id, connector, name, isDefault, values };
}
