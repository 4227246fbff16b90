import { Argument, Command } from 'commander';
import { connectorNamed, onConnectors, type ConnectorOptions } from '../../connectors-door.ts';
import { print, printJson } from '../../terminal.ts';

/** `setpiece connector switch NAME on|off`. */
export function switchConnectorCommand(): Command {
  return new Command('switch')
    .description('Switch a connector off, so that none of its actions runs, or on again.')
    .argument('<connector>', 'name of the connector')
    .addArgument(new Argument('<state>', 'what it should be').choices(['on', 'off']))
    .action(switchConnector);
}

async function switchConnector(connector: string, state: string, options: ConnectorOptions): Promise<void> {
  const active = state === 'on';
  await onConnectors(options, async (door) => {
    await connectorNamed(door, connector);
    await door.setActive({ connector, active });
  });
  if (options.json) printJson({ connector, active });
  else print(`Connector "${connector}" is switched ${state}.`);
}
