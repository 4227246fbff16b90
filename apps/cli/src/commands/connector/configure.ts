import { everyField, type ConnectorManifest } from '@setpiece/connector-kit';
import type { Value } from '@setpiece/playbook';
import type { ConfigurationView, SaveConfiguration } from '@setpiece/workspace';
import { Command } from 'commander';
import { UsageError } from '../../command-failure.ts';
import {
  configurationNamed,
  connectorNamed,
  onConnectors,
  type ConnectorOptions,
  type ConnectorsDoor,
} from '../../connectors-door.ts';
import { readSecrets } from '../../read-secrets.ts';
import { print, printJson } from '../../terminal.ts';

interface ConfigureOptions extends ConnectorOptions {
  readonly name?: string;
  readonly id?: string;
  readonly set?: readonly string[];
  readonly secret?: readonly string[];
  readonly unset?: readonly string[];
  readonly default?: boolean;
  readonly maxConcurrent?: string;
  readonly ratePerMinute?: string;
}

/** `setpiece connector configure NAME`: makes or changes a configuration. */
export function configureConnectorCommand(): Command {
  return new Command('configure')
    .description('Make a configuration of a connector, or change the fields that are given of one.')
    .argument('<connector>', 'name of the connector')
    .option('--name <name>', 'name of the configuration (default: the default one, else "Default")')
    .option('--id <id>', 'make it under this id, which playbooks name already')
    .option('--set <field=value...>', 'a field and its value; may be given more than once')
    .option('--secret <field...>', 'a password field: read from $SETPIECE_SECRET_<FIELD>, else from the standard input')
    .option('--unset <field...>', 'a field to empty')
    .option('--default', 'make it the default one')
    .option('--max-concurrent <number>', 'so many calls at once')
    .option('--rate-per-minute <number>', 'so many calls a minute')
    .action(configure);
}

async function configure(connector: string, options: ConfigureOptions): Promise<void> {
  const secrets = await readSecrets(options.secret ?? []);
  const saved = await onConnectors(options, async (door) => {
    const manifest = await connectorNamed(door, connector);
    refuseSecretsInArguments(manifest, options);
    const before = await configurationNamed(door, connector, options.id ?? options.name);
    const { id } = await door.save(wanted(connector, options, secrets, before));
    return viewOf(door, connector, id);
  });
  if (options.json) printJson(saved);
  else print(`Configuration "${saved.name}" of ${connector} is saved (${saved.id}).`);
}

function wanted(
  connector: string,
  options: ConfigureOptions,
  secrets: Readonly<Record<string, string>>,
  before: ConfigurationView | undefined,
): SaveConfiguration {
  const { maxConcurrent, ratePerMinute } = options;
  const id = before?.id ?? options.id;
  const emptied = Object.fromEntries((options.unset ?? []).map((field) => [field, null]));
  const limits = {
    ...before?.limits,
    ...(maxConcurrent !== undefined && { maxConcurrent: Number(maxConcurrent) }),
    ...(ratePerMinute !== undefined && { ratePerMinute: Number(ratePerMinute) }),
  };
  return {
    ...(id !== undefined && { id }),
    connector,
    name: (options.name === id ? undefined : options.name) ?? before?.name ?? 'Default',
    values: { ...(before?.values as Record<string, Value>), ...settings(options.set ?? []), ...emptied, ...secrets },
    ...(options.default && { isDefault: true }),
    limits,
  };
}

function settings(given: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    given.map((setting) => {
      const at = setting.indexOf('=');
      if (at < 1) throw new UsageError(`--set "${setting}" has no value. Write it as FIELD=VALUE.`);
      return [setting.slice(0, at), setting.slice(at + 1)];
    }),
  );
}

/** Arguments stand in the list of processes and in the history of the shell. */
function refuseSecretsInArguments(
  { configuration: { fields } }: ConnectorManifest,
  { set = [] }: ConfigureOptions,
): void {
  const secret = everyField(fields).find(({ name, type }) => type === 'password' && Object.hasOwn(settings(set), name));
  if (secret)
    throw new UsageError(
      `"${secret.name}" is a secret: others could read it in the list of processes. Use --secret ${secret.name}.`,
    );
}

async function viewOf(door: ConnectorsDoor, connector: string, id: string): Promise<ConfigurationView> {
  const view = await configurationNamed(door, connector, id);
  if (!view) throw new Error(`Configuration ${id} was saved and is not there.`);
  return view;
}
