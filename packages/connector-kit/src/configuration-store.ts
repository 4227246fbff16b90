import type { Value } from '@setpiece/playbook';

/** One account or server of a connector. `values` are decrypted; they never leave the server. */
export interface Configuration {
  readonly id: string;
  readonly connector: string;
  readonly name: string;
  readonly isDefault: boolean;
  readonly values: Readonly<Record<string, Value>>;
}

/** Port: where runners find configurations. */
export interface ConfigurationStore {
  /** By id or name; without either the connector's default one. */
  find(connector: string, configuration?: string): Promise<Configuration | undefined>;
}
