import { Command } from 'commander';
import { addScheduleCommand } from './schedule/add.ts';
import { listSchedulesCommand } from './schedule/list.ts';
import { removeScheduleCommand } from './schedule/remove.ts';
import { runScheduleCommand } from './schedule/run.ts';
import { switchScheduleCommand } from './schedule/switch.ts';

/** `setpiece schedule …`: what runs by the clock. */
export function scheduleCommand(): Command {
  const schedule = new Command('schedule').description('List, add, switch, run and remove schedules of the workspace.');
  const all = [
    listSchedulesCommand(),
    addScheduleCommand(),
    switchScheduleCommand('on'),
    switchScheduleCommand('off'),
    removeScheduleCommand(),
    runScheduleCommand(),
  ];
  for (const command of all) {
    command
      .option('--data <folder>', 'the workspace (default: $SETPIECE_DATA or ./.setpiece)')
      .option('--json', 'print the data as JSON')
      .exitOverride();
    schedule.addCommand(command);
  }
  return schedule;
}
