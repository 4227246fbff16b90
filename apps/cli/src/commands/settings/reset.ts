import { Command } from 'commander';
import { UsageError } from '../../command-failure.ts';
import { limitNamed } from '../../limit-named.ts';
import { onSettings, timeZoneSetting, type SettingsDoor, type SettingsOptions } from '../../settings-door.ts';
import { print, printJson } from '../../terminal.ts';
import { changedText } from './set.ts';

interface ResetOptions extends SettingsOptions {
  readonly all?: boolean;
}

/** `setpiece settings reset SETTING…`. */
export function resetSettingCommand(): Command {
  return new Command('reset')
    .description('Give settings their defaults again.')
    .argument('[setting...]', 'names of settings')
    .option('--all', 'every setting that this workspace has changed')
    .action(resetSettings);
}

async function resetSettings(names: readonly string[], options: ResetOptions): Promise<void> {
  if (!names.length && !options.all) throw new UsageError('Name the settings to reset, or say --all.');
  const { limits, timeZone } = await onSettings(options, (door) => resetIn(door, options.all ? undefined : names));
  if (options.json) return printJson({ ...(timeZone && { timeZone: 'UTC' }), limits });
  for (const limit of limits) print(changedText(limit));
  if (timeZone) print('Time zone is UTC.');
  if (!limits.length && !timeZone) print('Every setting has its default.');
}

async function resetIn(door: SettingsDoor, names: readonly string[] | undefined) {
  const before = await door.limits();
  const changed = before.filter(({ from }) => from === 'workspace').map(({ name }) => name as string);
  const wanted = names?.filter((name) => name !== timeZoneSetting) ?? changed;
  for (const name of wanted) limitNamed(before, name);
  const timeZone = names ? names.includes(timeZoneSetting) : (await door.timeZone()) !== 'UTC';
  const after = await door.setLimits(Object.fromEntries(wanted.map((name) => [name, null])));
  if (timeZone) await door.setTimeZone({ timeZone: 'UTC' });
  return { limits: after.filter(({ name }) => wanted.includes(name)), timeZone };
}
