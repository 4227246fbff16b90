import { findConnector, type Catalog, type ConnectorManifest } from '@setpiece/connector-kit';
import { nearNamesSentence, type ConfigurationView, type WorkspaceActions } from '@setpiece/workspace';
import { asCommandFailure } from './as-command-failure.ts';
import { CommandFailure } from './command-failure.ts';
import type { ServerClient } from './server-connection.ts';
import { withWorkspace } from './with-workspace.ts';
import { workspaceFolder } from './workspace-folder.ts';

/** What every command about connectors takes. */
export interface ConnectorOptions {
  readonly data?: string;
  readonly json?: boolean;
}

/** What the commands do with connectors of a workspace, whether a server has it open or not. */
export interface ConnectorsDoor extends Pick<
  WorkspaceActions['configurations'],
  'list' | 'save' | 'remove' | 'setDefault' | 'check' | 'wanted' | 'inactive' | 'setActive'
> {
  catalog(): Promise<Catalog>;
}

/** Does something with the connectors of a workspace: through the server that runs on it, else by opening it under its lock. */
export async function onConnectors<Result>(
  { data }: ConnectorOptions,
  action: (door: ConnectorsDoor) => Promise<Result>,
): Promise<Result> {
  return withWorkspace(workspaceFolder(data), {
    throughServer: (client) => action(doorOfServer(client)),
    opened: ({ configurations, catalog }) => action({ ...configurations, catalog: () => catalog.get() }),
  }).catch(asCommandFailure);
}

function doorOfServer({ configurations, catalog }: ServerClient): ConnectorsDoor {
  return {
    catalog: () => catalog.get.query(),
    list: (input) => configurations.list.query(input),
    save: (input) => configurations.save.mutate({ ...input, values: { ...input.values } }),
    remove: (input) => configurations.remove.mutate(input),
    setDefault: (input) => configurations.setDefault.mutate(input),
    check: (input) => configurations.check.mutate(input),
    wanted: (input) => configurations.wanted.query(input),
    inactive: () => configurations.inactive.query(),
    setActive: (input) => configurations.setActive.mutate(input),
  };
}

/** The latest version of a connector. @throws CommandFailure that says which there are */
export async function connectorNamed(door: ConnectorsDoor, name: string): Promise<ConnectorManifest> {
  const catalog = await door.catalog();
  const found = findConnector(catalog, name);
  if (found) return found;
  const names = [...new Set(catalog.connectors.map((one) => one.name))].toSorted();
  throw new CommandFailure(`There is no connector "${name}" here. ${nearNamesSentence(name, names)}`);
}

/** The configuration that a command means: the named one, else the default one. */
export async function configurationNamed(
  door: ConnectorsDoor,
  connector: string,
  name: string | undefined,
): Promise<ConfigurationView | undefined> {
  const all = await door.list({ connector });
  if (name !== undefined) return all.find((one) => one.id === name || one.name === name);
  return all.find(({ isDefault }) => isDefault) ?? (all.length === 1 ? all[0] : undefined);
}

/** @throws CommandFailure when there is none */
export async function existingConfiguration(
  door: ConnectorsDoor,
  connector: string,
  name: string | undefined,
): Promise<ConfigurationView> {
  const found = await configurationNamed(door, connector, name);
  if (found) return found;
  const names = (await door.list({ connector })).map((one) => one.name);
  const which = name === undefined ? 'no default configuration' : `no configuration "${name}"`;
  const there = name === undefined || !names.length ? '' : `${nearNamesSentence(name, names)} `;
  throw new CommandFailure(
    `Connector "${connector}" has ${which}. ${there}Make one with: setpiece connector configure ${connector}`,
  );
}
