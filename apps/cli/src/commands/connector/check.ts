import { Command } from 'commander';
import { connectorNamed, existingConfiguration, onConnectors, type ConnectorOptions } from '../../connectors-door.ts';
import { print, printJson } from '../../terminal.ts';

interface CheckOptions extends ConnectorOptions {
  readonly name?: string;
}

/** `setpiece connector check NAME`: whether the far side can be used. Ends with 1 when not. */
export function checkConnectorCommand(): Command {
  return new Command('check')
    .description('Check whether a configuration works: Available, or Disconnected with the reason (exit code 1).')
    .argument('<connector>', 'name of the connector')
    .option('--name <name>', 'name or id of the configuration (default: the default one)')
    .action(check);
}

async function check(connector: string, options: CheckOptions): Promise<void> {
  const checked = await onConnectors(options, async (door) => {
    await connectorNamed(door, connector);
    const { id, name } = await existingConfiguration(door, connector, options.name);
    return { id, name, ...(await door.check({ id })) };
  });
  if (options.json) printJson(checked);
  else print(`${checked.name}: ${checked.status}${checked.message === undefined ? '' : `. ${checked.message}`}`);
  if (checked.status !== 'Available') process.exitCode = 1;
}
