import type { LimitView } from '@setpiece/workspace';
import { Command } from 'commander';
import { limitNamed } from '../../limit-named.ts';
import { limitText, onSettings, originText, timeZoneSetting, type SettingsOptions } from '../../settings-door.ts';
import { print, printJson } from '../../terminal.ts';

/** `setpiece settings show SETTING`. */
export function showSettingCommand(): Command {
  return new Command('show')
    .description('Show one setting and say what it does.')
    .argument('<setting>', 'name of the setting')
    .action(showSetting);
}

async function showSetting(name: string, options: SettingsOptions): Promise<void> {
  if (name === timeZoneSetting) {
    const timeZone = await onSettings(options, (door) => door.timeZone());
    if (options.json) return printJson({ name, value: timeZone, default: 'UTC' });
    return print(`Time zone (${name}): ${timeZone}\nIn which dynamic values of this workspace show and read times.`);
  }
  const limit = await onSettings(options, async (door) => limitNamed(await door.limits(), name));
  if (options.json) return printJson(limit);
  for (const line of limitLines(limit)) print(line);
}

function limitLines(limit: LimitView): string[] {
  const { name, label, text, min, max, unit, zero, holds, variable } = limit;
  const range = `${min.toLocaleString('en')} to ${max.toLocaleString('en')} ${unit}`;
  return [
    `${label} (${name}): ${limitText(limit.value, limit)}`,
    text,
    '',
    `default   ${limitText(limit.default, limit)}`,
    `allowed   ${range}${zero === undefined ? '' : `; 0 for ${zero}`}`,
    `from      ${originText(limit)}`,
    `holds     ${holds}`,
    `variable  ${variable} (wins over the workspace)`,
  ];
}
