import { findConnector } from '@setpiece/connector-kit';
import { putSetting, setting, type Database } from '@setpiece/db';
import { NotFoundError } from '../errors/not-found-error.ts';
import { permit } from '../permit.ts';
import type { Context } from '../services/services.ts';

const NAME = 'inactiveConnectors';

/** Connectors that were switched off: none of their operations runs. */
export function inactiveConnectors(database: Database): readonly string[] {
  const names = setting(database, NAME);
  return Array.isArray(names) ? (names as readonly string[]) : [];
}

export function listInactiveConnectors({ actor, database }: Context): readonly string[] {
  permit(actor, 'configurations.read');
  return inactiveConnectors(database);
}

/** Switches a connector off or on again; its configurations stay. */
export async function setConnectorActive(
  { actor, database, catalog }: Context,
  { connector, active }: { readonly connector: string; readonly active: boolean },
): Promise<void> {
  permit(actor, 'configurations.write');
  if (!findConnector(catalog.get(), connector)) throw new NotFoundError('connector', connector);
  const others = inactiveConnectors(database).filter((name) => name !== connector);
  await putSetting(database, NAME, active ? others : [...others, connector]);
}
