import { Command } from 'commander';
import type { ManifestField } from '@setpiece/connector-kit';
import type { ConfigurationView, WantedConfiguration } from '@setpiece/workspace';
import { connectorNamed, onConnectors, type ConnectorOptions } from '../../connectors-door.ts';
import { print, printJson } from '../../terminal.ts';

/** `setpiece connector show NAME`: fields, actions and configurations of a connector. */
export function showConnectorCommand(): Command {
  return new Command('show')
    .description('Show the fields, actions and configurations of a connector; secrets are never shown.')
    .argument('<name>', 'name of the connector')
    .action(showConnector);
}

async function showConnector(name: string, options: ConnectorOptions): Promise<void> {
  const shown = await onConnectors(options, async (door) => ({
    connector: await connectorNamed(door, name),
    configurations: await door.list({ connector: name }),
    wanted: await door.wanted({ connector: name }),
  }));
  if (options.json) return printJson(shown);
  const { connector, configurations, wanted } = shown;
  print(`${connector.label || name} ${connector.version}${connector.description ? `: ${connector.description}` : ''}`);
  print('\nFields of a configuration:');
  for (const line of fieldLines(connector.configuration.fields)) print(`  ${line}`);
  if (!connector.configuration.fields.length) print('  none: it needs no configuration');
  print(`\nActions: ${connector.operations.map(({ operation }) => operation).join(', ')}`);
  print(`\nConfigurations:${configurations.length ? '' : ' none'}`);
  for (const configuration of configurations) for (const line of configurationLines(configuration)) print(`  ${line}`);
  for (const one of wanted) print(`  ${wantedLine(one)}`);
}

function fieldLines(fields: readonly ManifestField[], under = ''): string[] {
  return fields.flatMap(({ name, type, title, required, value, options, onchange }) => {
    const facts = [
      type,
      required && 'required',
      options && `one of ${options.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))).join(', ')}`,
      standard(value),
      under,
    ];
    const line = `${name}  ${title} (${facts.filter(Boolean).join('; ')})`;
    return [
      line,
      ...Object.entries(onchange ?? {}).flatMap(([key, more]) => fieldLines(more, `when ${name} is ${key}`)),
    ];
  });
}

function standard(value: unknown): string {
  return value === undefined || value === null || value === '' ? '' : `default ${JSON.stringify(value)}`;
}

function configurationLines({ name, id, isDefault, values, missing, problem }: ConfigurationView): string[] {
  const said = Object.entries(values).map(([field, value]) => `  ${field} = ${shownValue(value)}`);
  const lacking = missing.length ? [`  partially configured: ${missing.join(', ')} missing`] : [];
  return [`${name}${isDefault ? ' (default)' : ''}  ${id}`, ...said, ...lacking, ...(problem ? [`  ${problem}`] : [])];
}

function shownValue(value: unknown): string {
  const isSecret = typeof value === 'object' && value !== null && 'set' in value;
  if (isSecret) return '(set)';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function wantedLine({ connector, configuration, playbooks }: WantedConfiguration): string {
  const names = playbooks.map(({ name }) => `"${name}"`).slice(0, 3);
  const more = playbooks.length > 3 ? ` and ${playbooks.length - 3} more` : '';
  return `${configuration} is named by ${names.join(', ')}${more} and is not here: setpiece connector configure ${connector} --id ${configuration}`;
}
