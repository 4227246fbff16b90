import { Command } from 'commander';
import { print, printJson } from '../../terminal.ts';
import { idNamed } from '../../the-one-named.ts';
import { onTriggers, type TriggerOptions } from '../../triggers-door.ts';

/** `setpiece schedule remove NAME`. */
export function removeScheduleCommand(): Command {
  return new Command('remove')
    .description('Remove a schedule. Runs that it started stay.')
    .argument('<schedule>', 'id or exact name of the schedule')
    .action(async (name: string, options: TriggerOptions) => {
      const id = await onTriggers(options, async ({ schedules }) => {
        const found = idNamed('schedule', await schedules.list(), name);
        await schedules.remove({ id: found });
        return found;
      });
      if (options.json) printJson({ removed: id });
      else print(`Schedule "${name}" is removed.`);
    });
}
