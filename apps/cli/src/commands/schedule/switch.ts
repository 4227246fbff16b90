import { Command } from 'commander';
import { print, printJson } from '../../terminal.ts';
import { idNamed } from '../../the-one-named.ts';
import { onTriggers, type TriggerOptions } from '../../triggers-door.ts';

/** `setpiece schedule on NAME`, `setpiece schedule off NAME`. */
export function switchScheduleCommand(to: 'on' | 'off'): Command {
  return new Command(to)
    .description(to === 'on' ? 'Switch a schedule on: it begins with the next instant.' : 'Switch a schedule off.')
    .argument('<schedule>', 'id or exact name of the schedule')
    .action(async (name: string, options: TriggerOptions) => {
      const id = await onTriggers(options, async ({ schedules }) => {
        const found = idNamed('schedule', await schedules.list(), name);
        await schedules.setActive({ id: found, active: to === 'on' });
        return found;
      });
      if (options.json) printJson({ id, active: to === 'on' });
      else print(`Schedule "${name}" is ${to}.`);
    });
}
