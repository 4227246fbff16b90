import { Command } from 'commander';
import { limitText, onSettings, originText, timeZoneSetting, type SettingsOptions } from '../../settings-door.ts';
import { tableLines } from '../../table-lines.ts';
import { print, printJson, say } from '../../terminal.ts';

/** `setpiece settings list`. */
export function listSettingsCommand(): Command {
  return new Command('list')
    .description('List every setting with its value, its default, what it may be and where it comes from.')
    .action(listSettings);
}

async function listSettings(options: SettingsOptions): Promise<void> {
  const [timeZone, limits] = await onSettings(options, (door) => Promise.all([door.timeZone(), door.limits()]));
  if (options.json) return printJson({ timeZone, limits });
  const rows = limits.map((limit) => [
    limit.name,
    limitText(limit.value, limit),
    limitText(limit.default, limit),
    `${limit.min.toLocaleString('en')} to ${limit.max.toLocaleString('en')}`,
    originText(limit),
  ]);
  rows.push([timeZoneSetting, timeZone, 'UTC', 'an IANA name', timeZone === 'UTC' ? 'default' : 'this workspace']);
  for (const line of tableLines(['SETTING', 'VALUE', 'DEFAULT', 'ALLOWED', 'FROM'], rows)) print(line);
  say('\n"setpiece settings show SETTING" says what one does.');
}
