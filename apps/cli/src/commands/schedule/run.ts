import { Command } from 'commander';
import { print, printJson } from '../../terminal.ts';
import { idNamed } from '../../the-one-named.ts';
import { onTriggers, type TriggerOptions } from '../../triggers-door.ts';

/** `setpiece schedule run NAME`: a run at once, with the schedule's input. */
export function runScheduleCommand(): Command {
  return new Command('run')
    .description('Start a run of a schedule now. When it is due next stays as it is.')
    .argument('<schedule>', 'id or exact name of the schedule')
    .action(async (name: string, options: TriggerOptions) => {
      const started = await onTriggers(options, async (door) => {
        const id = idNamed('schedule', await door.schedules.list(), name);
        const { run } = await door.schedules.runNow({ id });
        // Without a server nobody else goes on with it.
        return door.isServed ? { run } : { run, status: await door.ended(run, 10 * 60_000) };
      });
      if (options.json) printJson(started);
      else print(`Run ${started.run} has started${started.status === undefined ? '.' : `: ${started.status}.`}`);
    });
}
