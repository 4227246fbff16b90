import type { Module, Picklist } from '@setpiece/playbook';
import type { ConnectorManifest } from './manifest.ts';

/** What the compiler and the editor know of connectors and modules. Plain data, read synchronously. */
export interface Catalog {
  readonly connectors: readonly ConnectorManifest[];
  readonly modules: readonly Module[];
  readonly picklists: readonly Picklist[];
  /** Configurations by connector name: ids and names only. */
  readonly configurations: readonly {
    readonly connector: string;
    readonly id: string;
    readonly name: string;
    readonly isDefault: boolean;
  }[];
}

/** A catalog of nothing. */
export const emptyCatalog: Catalog = { connectors: [], modules: [], picklists: [], configurations: [] };

/** The manifest that a step gets: the named version, else the latest one. */
export function findConnector(catalog: Catalog, name: string, version?: string): ConnectorManifest | undefined {
  const all = catalog.connectors.filter((connector) => connector.name === name);
  return all.find((connector) => connector.version === version) ?? all.toSorted(byVersion).at(-1);
}

function byVersion(a: ConnectorManifest, b: ConnectorManifest): number {
  return compareVersions(a.version, b.version);
}

/** Order of two `x.y.z` versions, by number. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((text) => text.split('.').map(Number));
  for (let index = 0; index < 3; index++) {
    const difference = (left?.[index] ?? 0) - (right?.[index] ?? 0);
    if (difference) return difference;
  }
  return 0;
}
