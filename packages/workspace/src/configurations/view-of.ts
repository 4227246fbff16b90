import { configuredValues, everyField, findConnector, type ManifestField } from '@setpiece/connector-kit';
import type { BoundedConfiguration, SealedConfiguration } from '@setpiece/db';
import type { Value } from '@setpiece/playbook';
import type { CoreServices } from '../services/services.ts';
import { openValues } from '../services/open-values.ts';
import type { ConfigurationView, SecretSet } from './configuration-view.ts';

type Services = Pick<CoreServices, 'catalog' | 'secrets'>;

/** What leaves the server of a configuration: everything but its secrets. */
export function viewOf(
  { catalog, secrets }: Services,
  sealed: SealedConfiguration,
  limits: BoundedConfiguration | undefined,
): ConfigurationView {
  const { id, connector, name, isDefault, modifiedAt } = sealed;
  const { maxConcurrent, ratePerMinute } = limits ?? {};
  const head = {
    id,
    connector,
    name,
    isDefault,
    modified: modifiedAt,
    limits: {
      ...(maxConcurrent !== undefined && { maxConcurrent }),
      ...(ratePerMinute !== undefined && { ratePerMinute }),
    },
  };
  const fields = findConnector(catalog.get(), connector)?.configuration.fields ?? [];
  try {
    const values = openValues(secrets, sealed);
    const missing = configuredValues(fields, values).missing.map((field) => field.title || field.name);
    return { ...head, values: withoutSecrets(fields, values), missing };
  } catch (error) {
    return { ...head, values: {}, missing: [], problem: (error as Error).message };
  }
}

/** A field that the connector no longer has may have been a secret: it is not shown. */
function withoutSecrets(fields: readonly ManifestField[], values: Readonly<Record<string, Value>>) {
  const known = everyField(fields);
  const shown = Object.entries(values).flatMap(([name, value]): [string, Value | SecretSet][] => {
    const same = known.filter((field) => field.name === name);
    if (!same.length) return [];
    return [[name, same.some(isSecret) ? ({ set: true } as const) : value]];
  });
  return Object.fromEntries(shown);
}

/** Whether what a field holds must not be shown. */
export function isSecret({ type }: ManifestField): boolean {
  return type === 'password';
}
