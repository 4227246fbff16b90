import type { ConfigurationLimits } from '@setpiece/db';
import type { Value } from '@setpiece/playbook';

/** Stands where a secret is kept: secrets are written and never read. */
export interface SecretSet {
  readonly set: true;
}

/** A configuration as people see it. */
export interface ConfigurationView {
  readonly id: string;
  readonly connector: string;
  readonly name: string;
  readonly isDefault: boolean;
  /** By field name; a password field that has a value says `{set: true}`. */
  readonly values: Readonly<Record<string, Value | SecretSet>>;
  /** Titles of required fields without a value: partially configured. */
  readonly missing: readonly string[];
  /** Why its values cannot be read, e.g. after the workspace's key was lost. */
  readonly problem?: string;
  readonly limits: ConfigurationLimits;
  readonly modified: number;
}

/** A configuration to make, or with `id` to change. */
export interface SaveConfiguration {
  readonly id?: string;
  readonly connector: string;
  readonly name: string;
  /** A password that is absent, empty or `{set: true}` stays as it is; null takes it away. */
  readonly values: Readonly<Record<string, Value>>;
  readonly isDefault?: boolean;
  /** Absent: they stay as they are. */
  readonly limits?: ConfigurationLimits;
}

/** A configuration that playbooks name and this workspace does not have, such as one of the system they came from. */
export interface WantedConfiguration {
  readonly connector: string;
  readonly configuration: string;
  readonly playbooks: readonly { readonly id: string; readonly name: string }[];
}

export type { Health } from '@setpiece/connector-host';
