import { Command } from 'commander';
import { listSettingsCommand } from './settings/list.ts';
import { resetSettingCommand } from './settings/reset.ts';
import { setSettingCommand } from './settings/set.ts';
import { showSettingCommand } from './settings/show.ts';

/** `setpiece settings …`: what holds for the whole workspace, above all its limits. */
export function settingsCommand(): Command {
  const settings = new Command('settings').description(
    'Show and change what holds for the workspace: limits of runs, values and lines, and the time zone.',
  );
  for (const command of [listSettingsCommand(), showSettingCommand(), setSettingCommand(), resetSettingCommand()]) {
    command
      .option('--data <folder>', 'the workspace (default: $SETPIECE_DATA or ./.setpiece)')
      .option('--json', 'print the data as JSON')
      .exitOverride();
    settings.addCommand(command);
  }
  return settings;
}
