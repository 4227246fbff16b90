import { Command } from 'commander';
import { onConnectors, type ConnectorOptions } from '../../connectors-door.ts';
import { tableLines } from '../../table-lines.ts';
import { print, printJson } from '../../terminal.ts';

/** `setpiece connector list`: what is installed, and how it is configured. */
export function listConnectorsCommand(): Command {
  return new Command('list').description('List the connectors with their configurations.').action(listConnectors);
}

async function listConnectors(options: ConnectorOptions): Promise<void> {
  const [catalog, configurations, inactive] = await onConnectors(options, (door) =>
    Promise.all([door.catalog(), door.list(), door.inactive()]),
  );
  const connectors = catalog.connectors.map(({ name, label, version, operations, configuration }) => ({
    name,
    label,
    version,
    operations: operations.length,
    active: !inactive.includes(name),
    needsConfiguration: configuration.fields.length > 0 && operations.some((one) => one.is_config_required),
    configurations: configurations.filter(({ connector }) => connector === name),
  }));
  if (options.json) return printJson(connectors);
  const rows = connectors.map(({ name, version, operations, active, needsConfiguration, configurations: own }) => [
    name,
    version,
    String(operations),
    active ? 'on' : 'off',
    own.map((one) => (one.isDefault ? `${one.name} (default)` : one.name)).join(', ') ||
      (needsConfiguration ? 'not configured' : '-'),
  ]);
  for (const line of tableLines(['NAME', 'VERSION', 'ACTIONS', 'STATE', 'CONFIGURATIONS'], rows)) print(line);
}
