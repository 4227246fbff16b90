import { Command } from 'commander';
import { checkConnectorCommand } from './connector/check.ts';
import { configureConnectorCommand } from './connector/configure.ts';
import { listConnectorsCommand } from './connector/list.ts';
import { removeConfigurationCommand } from './connector/remove.ts';
import { showConnectorCommand } from './connector/show.ts';
import { switchConnectorCommand } from './connector/switch.ts';

/** `setpiece connector …`: the connectors of a workspace and their configurations. */
export function connectorCommand(): Command {
  const connector = new Command('connector').description('List, configure and check connectors of the workspace.');
  const all = [
    listConnectorsCommand(),
    showConnectorCommand(),
    configureConnectorCommand(),
    checkConnectorCommand(),
    removeConfigurationCommand(),
    switchConnectorCommand(),
  ];
  for (const command of all) {
    command
      .option('--data <folder>', 'the workspace (default: $SETPIECE_DATA or ./.setpiece)')
      .option('--json', 'print the data as JSON')
      .exitOverride();
    connector.addCommand(command);
  }
  return connector;
}
