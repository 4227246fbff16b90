import type { Catalog, Connector } from '@setpiece/connector-kit';
import {
  configurationsOf,
  installedConnectors,
  modulesInWorkspace,
  picklistsInWorkspace,
  type Database,
} from '@setpiece/db';

/** The catalog, read once and again after a change. */
export interface CatalogSource {
  get(): Catalog;
  /** Call it after connectors, modules, picklists or configurations changed. */
  changed(): void;
}

/** What the workspace's tables and the connectors with code make known to editor and compiler. */
export function createCatalogSource(database: Database, connectors: readonly Connector[]): CatalogSource {
  let catalog: Catalog | undefined;
  return {
    get: () => (catalog ??= readCatalog(database, connectors)),
    changed: () => void (catalog = undefined),
  };
}

/** A connector that is here as code hides an installed manifest of the same name and version. Only code can listen. */
function readCatalog(database: Database, connectors: readonly Connector[]): Catalog {
  const own = connectors.map(({ manifest, listen }) => (listen ? { ...manifest, listens: true } : manifest));
  const isOwn = (name: string, version: string) => own.some((one) => one.name === name && one.version === version);
  const installed = installedConnectors(database).filter(({ name, version }) => !isOwn(name, version));
  return {
    connectors: [...own, ...installed.map((manifest) => ({ ...manifest, listens: false }))],
    modules: modulesInWorkspace(database),
    picklists: picklistsInWorkspace(database),
    configurations: configurationsOf(database).map(({ id, connector, name, isDefault }) => ({
      id,
      connector,
      name,
      isDefault,
    })),
  };
}
