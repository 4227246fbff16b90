import { Command } from 'commander';
import { connectorNamed, existingConfiguration, onConnectors, type ConnectorOptions } from '../../connectors-door.ts';
import { print, printJson } from '../../terminal.ts';

interface RemoveOptions extends ConnectorOptions {
  readonly name: string;
  readonly evenIfUsed?: boolean;
}

/** `setpiece connector remove NAME --name CONFIGURATION`. */
export function removeConfigurationCommand(): Command {
  return new Command('remove')
    .description('Remove a configuration of a connector.')
    .argument('<connector>', 'name of the connector')
    .requiredOption('--name <name>', 'name or id of the configuration')
    .option('--even-if-used', 'also when playbooks use it: their steps will fail')
    .action(remove);
}

async function remove(connector: string, options: RemoveOptions): Promise<void> {
  const { id, name } = await onConnectors(options, async (door) => {
    await connectorNamed(door, connector);
    const found = await existingConfiguration(door, connector, options.name);
    await door.remove({ id: found.id, evenIfUsed: options.evenIfUsed ?? false });
    return found;
  });
  if (options.json) printJson({ removed: id });
  else print(`Configuration "${name}" of ${connector} is removed.`);
}
