import type { LimitView } from '@setpiece/workspace';
import { Command } from 'commander';
import { UsageError } from '../../command-failure.ts';
import { limitNamed } from '../../limit-named.ts';
import { limitText, onSettings, timeZoneSetting, type SettingsOptions } from '../../settings-door.ts';
import { print, printJson } from '../../terminal.ts';

/** `setpiece settings set SETTING VALUE`. */
export function setSettingCommand(): Command {
  return new Command('set')
    .description('Change a setting, e.g. settings set events-per-run 500000, or settings set time-zone Europe/Paris.')
    .argument('<setting>', 'name of the setting')
    .argument('<value>', 'a number in the unit of the setting')
    .action(setSetting);
}

async function setSetting(name: string, value: string, options: SettingsOptions): Promise<void> {
  if (name === timeZoneSetting) return setTimeZone(value, options);
  const limit = await onSettings(options, async (door) => {
    const wanted = limitNamed(await door.limits(), name);
    return limitNamed(await door.setLimits({ [name]: numberIn(value, wanted) }), name);
  });
  if (options.json) printJson(limit);
  else print(changedText(limit));
}

async function setTimeZone(timeZone: string, options: SettingsOptions): Promise<void> {
  await onSettings(options, (door) => door.setTimeZone({ timeZone }));
  if (options.json) printJson({ name: timeZoneSetting, value: timeZone, default: 'UTC' });
  else print(`Time zone is ${timeZone}.`);
}

/** A limit that was changed, and from when on it holds. */
export function changedText(limit: LimitView): string {
  const { label, value, holds, now } = limit;
  const until = now === undefined ? '' : `; until then it is ${limitText(now, limit)}`;
  const when = now === undefined && holds === 'after the next start' ? 'as before' : holds;
  return `${label} is ${limitText(value, limit)}, ${when}${until}.`;
}

/** `500000`, `500,000`, `64 MB`; where 0 has a name, that too. */
function numberIn(text: string, { name, unit, zero }: LimitView): number {
  if (text.toLowerCase() === zero) return 0;
  const [, digits = '', suffix = ''] = /^(-?[\d.,_]+)\s*(.*)$/.exec(text.trim()) ?? [];
  const value = Number(digits.replace(/(?<=\d)[,_](?=\d{3})/g, ''));
  if (digits === '' || Number.isNaN(value) || (suffix !== '' && suffix.toLowerCase() !== unit.toLowerCase()))
    throw new UsageError(
      `"${text}" is no value for ${name}: give a number of ${unit}, e.g. "settings set ${name} 100".`,
    );
  return value;
}
